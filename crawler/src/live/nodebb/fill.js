// Has invented people open threads and reply on a NodeBB of this machine, the way a browser does: sign-in form, then its socket.
// node fill.js BASE-URL MEMBERS THREADS REPLIES-A-THREAD [WORD], in a folder from which socket.io-client can be required.
'use strict';
const connect = require('socket.io-client');
const [base, members, threads, replies, word = 'first'] = process.argv.slice(2);

async function cookieAndToken(cookie) {
  const answer = await fetch(base + '/api/config', { headers: cookie ? { cookie } : {} });
  const set = answer.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');
  return { cookie: set || cookie, token: (await answer.json()).csrf_token };
}

async function send(path, fields) {
  const { cookie, token } = await cookieAndToken();
  const answer = await fetch(base + path, {
    method: 'POST', redirect: 'manual',
    headers: { cookie, 'x-csrf-token': token, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields),
  });
  if (answer.status >= 400) throw new Error(path + ': ' + answer.status + ' ' + (await answer.text()).slice(0, 200));
  return answer.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ') || cookie;
}

async function member(number) {
  const name = 'person' + number;
  const password = 'a-long-password-' + number;
  let cookie;
  try {
    cookie = await send('/register', { username: name, email: name + '@example.org', password, 'password-confirm': password, userLang: 'en-GB', 'agree-terms': 'on' });
  } catch (known) {
    cookie = await send('/login', { username: name, password });
  }
  const socket = connect(base, { extraHeaders: { cookie }, transports: ['polling'], forceNew: true });
  await new Promise((done, failed) => { socket.on('connect', done); socket.on('connect_error', failed); });
  return (what, data) => new Promise((done, failed) =>
    socket.emit(what, data, (error, result) => (error ? failed(new Error(what + ': ' + error.message)) : done(result))));
}

async function main() {
  const people = [];
  for (let i = 1; i <= Number(members); i++) people.push(await member(i));
  const boards = (await (await fetch(base + '/api/categories')).json()).categories.map((one) => one.cid);
  const known = process.env.REPLY_TO ? process.env.REPLY_TO.split(',') : [];
  for (let t = 0; t < Number(threads); t++) {
    const by = people[t % people.length];
    const tid = known[t] || (await by('topics.post', {
      cid: boards[t % boards.length], title: `Thread ${t} of the ${word} round`, content: `Opening words ${t} of the ${word} round, said by an invented person.`, tags: [],
    })).tid;
    for (let r = 0; r < Number(replies); r++) {
      await people[(t + r + 1) % people.length]('posts.reply', { tid, content: `Reply ${r} in the ${word} round, with *emphasis* and a line.\n\nSecond paragraph ${t}.` });
    }
  }
  const count = (await (await fetch(base + '/api/categories')).json()).categories.reduce((sum, one) => sum + Number(one.post_count), 0);
  console.log(count + ' posts on the forum');
  process.exit(0);
}

main().catch((problem) => { console.error(String(problem)); process.exit(1); });
