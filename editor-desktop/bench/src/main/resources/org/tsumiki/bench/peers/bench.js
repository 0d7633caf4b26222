// The benchmark programs for Node and QuickJS: bench.js PROGRAM N prints "PROGRAM N ANSWER".
// What each does, and what N is: spec/bench.md.
function p1(n) {
  let x = 1.0, s = 0.0, i = 0.0;
  while (i < n) {
    x = x * 0.75 + 1.25;
    if (x > 4.5) x = x - 3.5;
    s = s + x / 3.0;
    i = i + 1.0;
  }
  return Math.floor(s * 1000.0);
}

function p2(rounds) {
  const last = 100000;
  let total = 0;
  for (let round = 0; round < rounds; round++) {
    const flags = [];
    for (let k = 0; k <= last; k++) flags.push(1);
    for (let i = 2; i * i <= last; i++) {
      if (flags[i] === 1) for (let j = i * i; j <= last; j += i) flags[j] = 0;
    }
    for (let i = 2; i <= last; i++) if (flags[i] === 1) total++;
  }
  return total;
}

function fib(k) {
  return k < 2 ? k : fib(k - 1) + fib(k - 2);
}

const readings = [];
for (let k = 0; k < 256; k++) readings.push((k * 37) % 101);
let place = 0;
let moved = 0.0;

function line() {
  const reading = readings[place++];
  if (place >= 256) place = 0;
  return reading;
}

function wheels(left, right) {
  moved = moved * 0.5 + left - right * 0.25;
}

function p4(n) {
  let integral = 0.0, prev = 0.0;
  for (let i = 0; i < n; i++) {
    const err = line() - 50.0;
    integral = integral + err;
    if (integral > 1000.0) integral = 1000.0; else if (integral < -1000.0) integral = -1000.0;
    const u = 0.8 * err + 0.01 * integral + 2.5 * (err - prev);
    prev = err;
    let left = 60.0 + u, right = 60.0 - u;
    if (left > 100.0) left = 100.0; else if (left < 0.0) left = 0.0;
    if (right > 100.0) right = 100.0; else if (right < 0.0) right = 0.0;
    wheels(left, right);
  }
  return Math.floor(moved * 1000000.0);
}

function p5(n) {
  const pieces = Math.min(n, 100000);
  let total = 0, s = '';
  for (let round = 0; round < Math.floor(n / pieces); round++) {
    s = '';
    for (let i = 0; i < pieces; i++) s = s + 'v' + i + ',';
    total += s.length;
  }
  return total + s.slice(-8);
}

let count = 0;

function* script(n) {
  for (let k = 0; k < n; k++) {
    count = count + 1;
    yield;
  }
}

function p6(n) {
  let running = [];
  for (let k = 0; k < 1000; k++) running.push(script(n));
  while (running.length > 0) {
    const still = [];
    for (const one of running) if (!one.next().done) still.push(one);
    running = still;
  }
  return count;
}

const given = typeof process === 'undefined' ? scriptArgs.slice(1) : process.argv.slice(2);
const program = given[0], n = Number(given[1]);
const answer = { P1: p1, P2: p2, P3: fib, P4: p4, P5: p5, P6: p6 }[program](n);
(typeof console === 'undefined' ? print : console.log)(program + ' ' + n + ' ' + answer);
