// SPDX-License-Identifier: Apache-2.0
#include "help.h"

#include "sentence.h"

namespace Rooms {

QString helpText()
{
    return Ctl::tr(R"(Usage: roomsctl [OPTION]... COMMAND [ARGUMENT]...
Looks at a Tencent Meeting Rooms device, or has it do something.

Looking
  query [PATH...]       print what the room answers; PATH is Meeting (the default),
                        Meeting/MeetingInfo, Device, ...
  status                print all that is known: link, meeting, devices, sharing,
                        what can be done now
  watch                 print a line of JSON with everything, then one with every
                        change; Ctrl-C ends it
    --record FILE       record all frames to FILE as well, without secrets
  --show-secrets        do not mask meeting passwords and addresses in these

Doing
  start                 start a meeting
    --type TYPE         instant (the default), or pmi, the personal meeting
  join CODE             join a meeting
    --password PASSWORD its password; "-" reads a line of standard input, where
                        other users of this computer cannot see it
    --mic on|off        start with the microphone on (the default) or off
    --camera on|off     the same for the camera
  leave                 leave the meeting
  dissolve              end the meeting for everybody
  leave-waiting-room    leave the waiting room
  layout TYPE           switch to layout TYPE, a number of layout_switch_list
    --voice-active on|off
                        show (the default) or hide the small window
  mic on|off            switch the room's microphone on or off
  camera on|off         switch the room's camera on or off
  volume N              set the loudspeaker to N, from 0 to 100
  stop-share            stop what the room shares, or what is cast to it
  Each prints one line of JSON when the room has shown the outcome:
  {"action":"JoinMeeting","state":"confirmed","accepted_ms":12,"confirmed_ms":410}
  The state is confirmed, refused or unknown. Nothing is ever sent twice.

Finding out what happened
  replay FILE           print a recording, a line for each record; it has no secrets
    --json              print JSON, with every frame in full
  diagnostics           pack a talk with the room, if there is one, and what this
                        user's rooms-panel recorded into one archive, no secrets
    --out FILE          where; without it rooms-diagnostics-TIME.zip, here
  doctor                say what the room does otherwise than the specification, or
                        than is guessed of it, and which entry of the wire profile to
                        set to what. It looks and listens; it has the room do nothing
    --listen S          for so many seconds, 10 without it: use the room meanwhile
    --json              print JSON, for scripts

What operators did at rooms-console
  journal verify [FILE...]
                        check that nobody changed the journal since: every entry has
                        the hash of the one before. Without FILE: this user's own,
                        ~/.local/state/rooms-panel/journal.jsonl and what is full
    --anchor FILE       compare the end with FILE, a copy of journal.anchor that was
                        kept elsewhere; without it with the one beside the journal.
                        A chain alone cannot show that its last entries were cut off,
                        and who may write all the files can also forge them all: only
                        a copy out of their reach tells
  Prints one line of JSON, and a sentence for everything found on standard error:
  {"intact":true,"entries":812,"last_seq":812,"anchor":"complete",...}
  journal export [FILE...]
                        write it as CSV for a spreadsheet, a row for each request
    --out FILE          where; without it to standard output

Control password, on this computer, for this room
  password set          keep it: reads it from standard input, and at a terminal
                        twice and unseen; rooms-panel and roomsctl then use it
  password forget       forget it
  password where        say where it is kept: in the keychain of the system, or
                        where none answers in a file that only you can read
  Each prints one line of JSON:
  {"place":"keychain","room":"ws://192.0.2.10:6295/","stored":true}
  The first of these counts, and "password_from" under "link" of status says which
  it was: --password-file (password_file), ROOMS_PASSWORD (environment), what is
  kept (keychain, file), or none.

Options
  --room URL            address of the room: ws://HOST[:6295]/ or HOST
  --password-file FILE  the control password is the first line of FILE
  --timeout S           end after S seconds, whatever is going on. Without it the
                        room gets 10 s to be reached, 5 s for an answer, 120 s for
                        entering a meeting and 10 s for everything else
  --wire-profile FILE   JSON that corrects what is guessed of the control API
  --language LANGUAGE   zh_CN or en, for sentences; JSON is the same in both
  -h, --help            print this
  --version             print the version

Environment
  ROOMS_URL             the room, without --room
  ROOMS_PASSWORD        the control password, without --password-file

Exit status
  0 done, 2 wrong usage, 3 refused by the room or by what keeps passwords, or a
  recording that is damaged, or a journal that is not intact, or doctor has found
  something, 4 outcome unknown, 5 room not reached, 6 room reached, but not let in
)");
}

} // namespace Rooms
