// SPDX-License-Identifier: Apache-2.0
// A controller that shares nothing with the product: it knows the specification, and Node's ws. Started as
//     node foreign.js URL PASSWORD right     does every request as it should be, and checks what comes back
//     node foreign.js URL PASSWORD wrong     deviates on purpose, and prints `expect RULE` for each deviation
// Ends with 0 when everything came as expected, else with 1 and says what did not.
'use strict';
const assert = require('assert');
const WebSocket = require('ws');

const [url, password, manners] = process.argv.slice(2);
const patienceMs = 10000;
const queryPauseMs = 15; // an even pace, as a device may expect it
const openMeeting = '452871906'; // the room is host, eight people
const passwordMeeting = '903117245'; // the room is a participant
const waitingMeeting = '771360058'; // nobody lets the room in
const lonelyMeeting = '407215986'; // the room is alone

function authSubprotocol(secret) {
    return 'auth-' + encodeURIComponent(Buffer.from(secret).toString('base64'));
}

function within(promise, what) {
    let timer;
    const deadline = new Promise((resolve, reject) => {
        timer = setTimeout(() => reject(new Error(`${what}: nothing came`)), patienceMs);
    });
    return Promise.race([promise, deadline]).finally(() => clearTimeout(timer));
}

class Controller {
    constructor(subprotocols) {
        this.lastId = 0;
        this.pending = new Map();
        this.events = [];
        this.waiting = [];
        this.socket = new WebSocket(url, subprotocols, {perMessageDeflate: false});
        this.socket.on('message', (data, isBinary) => this.receive(data, isBinary));
    }

    opened() {
        return within(new Promise((resolve, reject) => {
            this.socket.once('open', resolve);
            this.socket.once('error', reject);
        }), 'the connection');
    }

    closed() {
        const gone = new Promise((resolve) => this.socket.once('close', resolve));
        this.socket.close();
        return within(gone, 'the end of the connection');
    }

    receive(data, isBinary) {
        assert.ok(!isBinary, 'a room sends text');
        const message = JSON.parse(data);
        assert.strictEqual(message.jsonrpc, '2.0');
        if (message.method && message.method.startsWith('Event/')) {
            this.events.push({module: message.method.slice(6), name: message.params.sub_event});
            this.waiting = this.waiting.filter((look) => !look());
        } else if (this.pending.has(message.id)) {
            this.pending.get(message.id)(message);
            this.pending.delete(message.id);
        } else {
            assert.fail(`a reply to no request of this client: ${message.id}`);
        }
    }

    ask(method, params) {
        const id = `foreign-${process.pid}-${++this.lastId}`;
        const reply = new Promise((resolve) => this.pending.set(id, resolve));
        this.socket.send(JSON.stringify({jsonrpc: '2.0', id, method, params}));
        return within(reply, `${method} ${JSON.stringify(params)}`);
    }

    async query(...path) {
        await new Promise((resolve) => setTimeout(resolve, queryPauseMs));
        return (await this.ask('Query', {path})).result;
    }

    // The error code of the reply, whose other members are looked at.
    async call(module, action, actionParams) {
        const params = actionParams ? {action, action_params: actionParams} : {action};
        const reply = await this.ask(`Call/${module}`, params);
        assert.strictEqual(reply.method, `Call/${module}`);
        assert.strictEqual(reply.result.action, action);
        assert.strictEqual(typeof reply.result.message, 'string');
        return reply.result.error_code;
    }

    // Forgets what was told so far and calls; the outcome is told by the event.
    async callAndHear(event, module, action, actionParams) {
        this.events = [];
        assert.strictEqual(await this.call(module, action, actionParams), 0, action);
        await this.hear(module, event);
    }

    hear(module, name) {
        const has = () => this.events.some((event) => event.module === module && event.name === name);
        if (has())
            return Promise.resolve();
        return within(new Promise((resolve) => this.waiting.push(() => has() && (resolve(), true))),
                      `the event ${module}/${name}`);
    }

    async scope(method, ...path) {
        const reply = await this.ask(method, {path});
        assert.strictEqual(reply.result.error_code, 0, `${method} ${path}`);
    }
}

function pascal(key) {
    return key.split('_').map((word) => word[0].toUpperCase() + word.slice(1)).join('');
}

// Queries every node below `path` and compares it with what the module as a whole says. The path rule: the
// reply has one key, the last element's.
async function queryEveryNode(room, path, node) {
    let count = 0;
    for (const [key, value] of Object.entries(node)) {
        if (key.startsWith('multi_scree')) // nobody knows how its path is spelt
            continue;
        const own = [...path, pascal(key)];
        const result = await room.query(...own);
        assert.strictEqual(result.error_code, 0, own.join('/'));
        assert.deepStrictEqual(result.data, {[key]: value}, own.join('/'));
        ++count;
        if (value !== null && typeof value === 'object' && !Array.isArray(value))
            count += await queryEveryNode(room, own, value);
    }
    return count;
}

async function queries(room) {
    const meeting = (await room.query('Meeting')).data.meeting;
    assert.strictEqual(meeting.meeting_info.meeting_status, 1);
    assert.strictEqual(meeting.meeting_info.meeting_code, openMeeting);
    assert.strictEqual(meeting.layout_info.layout_switch_info.layout_switch_list.length, 7);
    const nodes = await queryEveryNode(room, ['Meeting'], meeting);
    assert.ok(nodes >= 40, `${nodes} nodes`);
    const device = (await room.query('Device')).data.device;
    const blocks = device.device_info ?? device;
    for (const key of ['mic_info', 'speaker_info', 'camera_info'])
        assert.deepStrictEqual((await room.query('Device', pascal(key))).data, {[key]: blocks[key]});
    const share = (await room.query('Share')).data.share;
    assert.ok(await queryEveryNode(room, ['Share'], share) > 2);
    assert.strictEqual((await room.query('Members')).error_code, 6); // this room has no such module
}

async function subscriptions(room) {
    await room.scope('Subscribe', 'Meeting', 'LeaveMeeting');
    await room.scope('Subscribe', 'Meeting');
    await room.scope('Subscribe', 'Device');
    await room.scope('Subscribe');
    await room.scope('Unsubscribe', 'Meeting', 'LeaveMeeting');
    await room.scope('Unsubscribe');
    await room.scope('Subscribe', 'Device');
    room.events = [];
    await room.scope('Subscribe', 'Meeting');
    await room.callAndHear('JoinMeetingCompleted', 'Meeting', 'StartMeeting', {meeting_type: 'instant'});
    await room.callAndHear('LeaveMeeting', 'Meeting', 'LeaveMeeting');
    // Subscribed to the end of a meeting only: its beginning is not told.
    await room.scope('Unsubscribe', 'Meeting');
    await room.scope('Subscribe', 'Meeting', 'JoinMeetingCompleted');
    await room.scope('Subscribe', 'Meeting', 'DissolveMeeting');
    await room.callAndHear('JoinMeetingCompleted', 'Meeting', 'StartMeeting', {meeting_type: 'instant'});
    await room.scope('Unsubscribe', 'Meeting', 'JoinMeetingCompleted');
    await room.callAndHear('DissolveMeeting', 'Meeting', 'DissolveMeeting');
    assert.deepStrictEqual(room.events.filter((event) => event.name !== 'DissolveMeeting'), []);
    await room.scope('Subscribe', 'Meeting');
}

function joining(code, secret = '') {
    return {meeting_code: code, password: secret, mic_enable: true, camera_enable: false};
}

async function meetings(room) {
    assert.strictEqual(await room.call('Meeting', 'LeaveMeeting'), 10000);
    assert.strictEqual(await room.call('Meeting', 'DissolveMeeting'), 10000);
    assert.notStrictEqual(await room.call('Meeting', 'LeaveWaitingRoom'), 0);
    assert.strictEqual(await room.call('Meeting', 'SwitchLayout', {switch_type: 1, show_voice_active: true}), 10000);
    assert.strictEqual(await room.call('Meeting', 'JoinMeeting', joining('999999999')), 10019);
    assert.strictEqual(await room.call('Meeting', 'JoinMeeting', joining(passwordMeeting)), 10018);
    assert.strictEqual(await room.call('Meeting', 'JoinMeeting', joining(passwordMeeting, 'wrong')), 10020);

    await room.callAndHear('JoinMeetingCompleted', 'Meeting', 'StartMeeting', {meeting_type: 'pmi'});
    assert.strictEqual(await room.call('Meeting', 'StartMeeting', {meeting_type: 'instant'}), 10001);
    assert.strictEqual(await room.call('Meeting', 'JoinMeeting', joining(openMeeting)), 10001);
    await room.callAndHear('DissolveMeeting', 'Meeting', 'DissolveMeeting');

    await room.callAndHear('JoinMeetingCompleted', 'Meeting', 'JoinMeeting', joining(passwordMeeting, '8800'));
    assert.strictEqual(await room.call('Meeting', 'DissolveMeeting'), 10022);
    await room.callAndHear('LeaveMeeting', 'Meeting', 'LeaveMeeting');

    await room.callAndHear('JoinMeetingCompleted', 'Meeting', 'JoinMeeting', joining(lonelyMeeting, '2027'));
    assert.strictEqual(await room.call('Meeting', 'SwitchLayout', {switch_type: 2, show_voice_active: true}), 10032);
    await room.callAndHear('LeaveMeeting', 'Meeting', 'LeaveMeeting');

    assert.strictEqual(await room.call('Meeting', 'JoinMeeting', joining(waitingMeeting)), 0);
    do {
        await new Promise((resolve) => setTimeout(resolve, 1000)); // as one polls
    } while ((await room.query('Meeting', 'MeetingInfo', 'MeetingStatus')).data.meeting_status !== 3);
    await room.callAndHear('LeaveWaitingRoom', 'Meeting', 'LeaveWaitingRoom');
}

async function layouts(room) {
    await room.callAndHear('JoinMeetingCompleted', 'Meeting', 'JoinMeeting', joining(openMeeting));
    for (const type of [2, 3, 4, 5, 6, 7, 1]) {
        await room.callAndHear('LayoutSwitchChanged', 'Meeting', 'SwitchLayout',
                               {switch_type: type, show_voice_active: false});
        const data = (await room.query('Meeting', 'LayoutInfo', 'LayoutSwitchInfo', 'CurrentSwitchType')).data;
        assert.strictEqual(data.current_switch_type, type);
    }
}

async function devices(room) {
    const mic = (await room.query('Device', 'MicInfo')).data.mic_info;
    await room.callAndHear('EnableMic', 'Device', 'EnableMic', {enable: !mic.switch});
    const camera = (await room.query('Device', 'CameraInfo')).data.camera_info;
    await room.callAndHear('EnableCamera', 'Device', 'EnableCamera', {enable: !camera.switch});
    await room.callAndHear('SetSpeakerVolume', 'Device', 'SetSpeakerVolume', {volume: 0});
    await room.callAndHear('SetSpeakerVolume', 'Device', 'SetSpeakerVolume', {volume: 100});
    assert.strictEqual((await room.query('Device', 'SpeakerInfo')).data.speaker_info.volume, 100);
    assert.strictEqual(await room.call('Share', 'StopShare'), 1); // nothing is shared
    assert.strictEqual(await room.call('MeetingControl', 'ListMemberIds', {begin_count: 0, end_count: 1, type: 1}), 9);
}

async function right() {
    const room = new Controller([authSubprotocol(password)]);
    await room.opened();
    assert.strictEqual(room.socket.protocol, authSubprotocol(password));
    await subscriptions(room);
    await meetings(room);
    await layouts(room);
    await queries(room);
    await devices(room);
    await room.callAndHear('LeaveMeeting', 'Meeting', 'LeaveMeeting');
    await room.closed();
}

function expect(rule) {
    process.stdout.write(`expect ${rule}\n`);
}

// Whoever is turned away.
async function knock(rule, subprotocol) {
    const headers = subprotocol ? {'Sec-WebSocket-Protocol': subprotocol} : {};
    const socket = new WebSocket(url, {headers});
    const status = await within(new Promise((resolve) => {
        socket.on('error', () => {});
        socket.once('unexpected-response', (request, response) => {
            resolve(response.statusCode);
            request.destroy();
        });
    }), 'the answer to a wrong password');
    assert.strictEqual(status, 401);
    expect(rule);
}

async function wrong() {
    await knock('password-missing', '');
    await knock('password-form', 'letmein');
    await knock('password-encoding', 'auth-' + Buffer.from('wrong').toString('base64'));
    await knock('password-base64', 'auth-%21%21');
    await knock('password-wrong', authSubprotocol('wrong'));

    const room = new Controller([authSubprotocol(password)]);
    await room.opened();
    let lastId = 0;
    // Sends a frame, most of a request, whose deviations strict mode is to find.
    const deviate = (rules, frame) => {
        const own = frame !== null && typeof frame === 'object' && !Buffer.isBuffer(frame) && !Array.isArray(frame);
        room.socket.send(own ? JSON.stringify({jsonrpc: '2.0', id: `d${++lastId}`, ...frame}) : frame);
        [].concat(rules).forEach(expect);
    };
    room.receive = () => {}; // most of it is refused, and some of it not answered at all
    const call = (action, own, module = 'Meeting') => (
        {method: `Call/${module}`, params: {action, action_params: own}});

    deviate('binary-frame', Buffer.from('{}'));
    deviate('not-json', 'Query Meeting');
    deviate('not-json', '{"jsonrpc":"2.0"} // a comment');
    deviate('batch', '[{"jsonrpc":"2.0","id":"b","method":"Query","params":{"path":["Meeting"]}}]');
    deviate('not-an-object', '17');
    deviate('jsonrpc-version', {jsonrpc: '1.0', method: 'Query', params: {path: ['Share']}});
    deviate('id-missing', {id: undefined, method: 'Query', params: {path: ['Device']}});
    deviate('id-type', {id: 17, method: 'Query', params: {path: ['Device', 'MicInfo']}});
    deviate('id-reused', {id: 'd1', method: 'Query', params: {path: ['Device', 'CameraInfo']}});
    deviate('method-missing', {params: {path: ['Meeting']}});
    deviate('method-unknown', {method: 'query', params: {path: ['Meeting']}});
    deviate('method-guessed', {method: 'UnSubscribe', params: {path: ['Meeting']}});
    deviate('member-extra', {method: 'Query', params: {path: ['Meeting', 'SelfInfo']}, token: 'x'});
    deviate('params-missing', {method: 'Query'});
    deviate('params-type', {method: 'Query', params: ['Meeting']});
    deviate('path-missing', {method: 'Query', params: {}});
    deviate('path-type', {method: 'Query', params: {path: 'Meeting'}});
    deviate('path-type', {method: 'Query', params: {path: []}});
    deviate('path-case', {method: 'Query', params: {path: ['Meeting', 'meeting_info']}});
    deviate('path-unknown', {method: 'Query', params: {path: ['Meeting', 'Weather']}});
    deviate('path-unlisted', {method: 'Query', params: {path: ['Weather']}});
    deviate('path-doubtful', {method: 'Query', params: {path: ['Meeting', 'MultiScreeInfo']}});
    deviate('call-before-subscribe', {method: 'Call/Meeting', params: {action: 'LeaveMeeting'}});
    deviate('subscribe-shape', {method: 'Subscribe', params: {path: 'Meeting'}});
    deviate([], {method: 'Subscribe', params: {path: ['Meeting']}});
    deviate('action-missing', {method: 'Call/Meeting', params: {}});
    deviate('action-unknown', {method: 'Call/Meeting', params: {action: 'Leave'}});
    deviate('action-contradiction', call('LayoutSwitchChanged', {switch_type: 1, show_voice_active: true}));
    deviate('action-unlisted', {method: 'Call/Device', params: {action: 'Zoom'}});
    deviate('module-unlisted', {method: 'Call/Weather', params: {action: 'Rain'}});
    deviate('action-params-missing', {method: 'Call/Meeting', params: {action: 'StartMeeting'}});
    deviate('action-params-type', call('StartMeeting', 'instant'));
    deviate('action-params-needless', call('LeaveMeeting', {}));
    deviate('param-missing', call('SwitchLayout', {show_voice_active: true}));
    deviate('param-left-out', call('JoinMeeting', {meeting_code: '999999999', mic_enable: true, camera_enable: true}));
    deviate('param-type', call('JoinMeeting', {...joining('999999999'), mic_enable: 1}));
    deviate('param-type', call('SwitchLayout', {switch_type: '1', show_voice_active: true}));
    deviate('param-range', call('SwitchLayout', {switch_type: 8, show_voice_active: true}));
    deviate('param-range', call('StartMeeting', {meeting_type: 'Instant'}));
    deviate('param-form', call('JoinMeeting', joining('999 999 999')));
    deviate('param-extra', call('LeaveMeeting', {force: true}));
    deviate([], {method: 'Query', params: {path: ['Meeting']}});
    deviate([], {method: 'Query', params: {path: ['Meeting']}});
    deviate('too-frequent', {method: 'Query', params: {path: ['Meeting']}});
    await room.closed();
}

(manners === 'wrong' ? wrong() : right()).then(() => process.exit(0), (error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
});
