// SPDX-License-Identifier: Apache-2.0
// A blank at the end. 
int	tab;
const char *path = "/home/somebody/room.json";
// TODO: more
// FIXME: better
// XXX
