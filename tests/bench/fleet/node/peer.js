// SPDX-License-Identifier: Apache-2.0
// The same job as our side, as one would write it for Node's ws: a session for each room that subscribes to the same
// three modules, queries them, applies what comes and asks again after each event, with one query under way and one
// more queued at most. It does less than ours: it looks at nothing without an event, pings nobody, and tells nobody
// what changed. Speaks as client.cpp does.
'use strict';
const fs = require('fs');
const readline = require('readline');
const WebSocket = require('ws');

const settlingMs = 1000;
const patienceMs = 5000;
const roundTrips = 500;
let events = 0;

function say(answer) {
    process.stdout.write(JSON.stringify(answer) + '\n');
}

function cost() {
    if (global.gc)
        global.gc();
    const pss = /^Pss:\s+(\d+)/m.exec(fs.readFileSync('/proc/self/smaps_rollup', 'utf8'));
    const {user, system} = process.cpuUsage();
    return {pss_kb: Number(pss[1]), cpu_us: user + system};
}

// One module of a room, kept true.
class Module {
    constructor(session, name) {
        this.session = session;
        this.name = name;
        this.state = null;
        this.queryUnderWay = false;
        this.queryQueued = false;
    }

    start() {
        this.session.ask('Subscribe', {path: [this.name]}, () => {});
        this.query();
    }

    query() {
        if (this.queryUnderWay) {
            this.queryQueued = true;
            return;
        }
        this.queryUnderWay = true;
        this.session.ask('Query', {path: [this.name]}, (reply) => {
            this.queryUnderWay = false;
            if (reply.result.error_code === 0)
                this.state = Object.values(reply.result.data)[0];
            this.session.onTruth();
            if (this.queryQueued) {
                this.queryQueued = false;
                this.query();
            }
        });
    }
}

class Session {
    constructor(url, onReady) {
        this.modules = {Meeting: new Module(this, 'Meeting'), Device: new Module(this, 'Device'),
                        Share: new Module(this, 'Share')};
        this.pending = new Map();
        this.lastId = 0;
        this.onReady = onReady;
        this.socket = new WebSocket(url, {perMessageDeflate: false});
        this.socket.on('open', () => this.modules.Meeting.start());
        this.socket.on('message', (data) => this.receive(data));
        this.socket.on('error', (error) => { throw error; });
    }

    ask(method, params, handler) {
        const id = `peer-${++this.lastId}`;
        this.pending.set(id, {handler, deadline: setTimeout(() => this.pending.delete(id), 5000)});
        this.socket.send(JSON.stringify({jsonrpc: '2.0', id, method, params}));
    }

    // Ready with the first truth about the meeting; the other modules come after it.
    onTruth() {
        if (!this.onReady)
            return;
        this.onReady();
        this.onReady = null;
        this.modules.Device.start();
        this.modules.Share.start();
    }

    receive(data) {
        const message = JSON.parse(data);
        if (message.method && message.method.startsWith('Event/')) {
            ++events;
            const module = this.modules[message.method.slice('Event/'.length)];
            if (!module)
                return;
            Object.assign(module.state ?? {}, message.params.data);
            module.query();
            return;
        }
        const call = this.pending.get(message.id);
        if (!call)
            return;
        this.pending.delete(message.id);
        clearTimeout(call.deadline);
        call.handler(message);
    }
}

function measureRoundTrips(session) {
    const microseconds = [];
    const next = () => {
        const start = process.hrtime.bigint();
        session.ask('Query', {path: ['Meeting', 'MeetingInfo', 'MeetingCode']}, () => {
            microseconds.push(Number(process.hrtime.bigint() - start) / 1000);
            if (microseconds.length < roundTrips)
                next();
            else {
                microseconds.sort((a, b) => a - b);
                say({p50_us: Math.round(microseconds[roundTrips / 2]),
                     p99_us: Math.round(microseconds[roundTrips * 99 / 100])});
            }
        });
    };
    next();
}

function awaitEvents(expected, since, came) {
    if (events !== came)
        since = Date.now();
    if (events < expected && Date.now() - since < patienceMs)
        setTimeout(awaitEvents, 20, expected, since, events);
    else
        say({...cost(), events});
}

say(cost());
const urls = process.argv.slice(2);
const begin = Date.now();
let waiting = urls.length;
const sessions = urls.map((url) => new Session(url, () => {
    if (--waiting === 0) {
        const connectMs = Date.now() - begin;
        setTimeout(() => say({...cost(), connect_ms: connectMs}), settlingMs);
    }
}));
readline.createInterface({input: process.stdin}).on('line', (line) => {
    if (line === 'quit') {
        const start = Date.now();
        for (const session of sessions)
            session.socket.terminate();
        say({end_ms: Date.now() - start});
        process.exit(0);
    } else if (line === 'rtt')
        measureRoundTrips(sessions[0]);
    else
        awaitEvents(Number(line.split(' ')[1]), Date.now(), events);
}).on('close', () => process.exit(0));
