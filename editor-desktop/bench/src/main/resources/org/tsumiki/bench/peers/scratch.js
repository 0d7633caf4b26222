// The benchmark programs on scratch-vm, headless and in turbo mode: scratch.js NODE_MODULES PROGRAM N prints "PROGRAM N ANSWER".
// What each does, and what N is: spec/bench.md. The project is built here in the .sb3 form and loaded as any other.
const path = require('path');
const [, , modules, program, given] = process.argv;
const n = Number(given);
for (const level of ['log', 'info', 'warn', 'debug', 'error']) console[level] = () => {};
const VirtualMachine = require(path.resolve(modules, 'scratch-vm'));

// --- Blocks: {opcode, inputs, fields, mutation}; an input is a number, a text, a block or (an arm) a list of blocks ----------

const blocks = {};
const variables = {};
const lists = {};
let made = 0;

const named = (names, name) => { names[name] = 'id_' + name; return [name, names[name]]; };
const block = (opcode, inputs = {}, fields = {}, mutation = undefined) => ({ opcode, inputs, fields, mutation });
const get = (name) => ({ variable: name });
const set = (name, value) => block('data_setvariableto', { VALUE: value }, { VARIABLE: named(variables, name) });
const change = (name, value) => block('data_changevariableby', { VALUE: value }, { VARIABLE: named(variables, name) });
const two = (opcode) => (a, b) => block('operator_' + opcode, { NUM1: a, NUM2: b });
const compare = (opcode) => (a, b) => ({ ...block('operator_' + opcode, { OPERAND1: a, OPERAND2: b }), isBoolean: true });
const add = two('add'), subtract = two('subtract'), multiply = two('multiply'), divide = two('divide');
const less = compare('lt'), more = compare('gt'), equal = compare('equals');
const not = (a) => ({ ...block('operator_not', { OPERAND: a }), isBoolean: true });
const join = (a, b) => block('operator_join', { STRING1: a, STRING2: b });
const repeat = (times, body) => block('control_repeat', { TIMES: times, SUBSTACK: body });
const until = (condition, body) => block('control_repeat_until', { CONDITION: condition, SUBSTACK: body });
const when = (condition, yes, no) => no
  ? block('control_if_else', { CONDITION: condition, SUBSTACK: yes, SUBSTACK2: no })
  : block('control_if', { CONDITION: condition, SUBSTACK: yes });
const list = (opcode, name, inputs) => block('data_' + opcode, inputs, { LIST: named(lists, name) });
const call = (value) => block('procedures_call', { k: value }, {},
  { tagName: 'mutation', children: [], proccode: 'fib %s', argumentids: '["k"]', warp: 'false' });

function put(node, parent) {
  const id = 'b' + made++;
  const written = { opcode: node.opcode, next: null, parent, inputs: {}, fields: node.fields, shadow: false, topLevel: parent === null };
  if (parent === null) Object.assign(written, { x: 0, y: 0 });
  if (node.mutation) written.mutation = node.mutation;
  blocks[id] = written;
  for (const [name, value] of Object.entries(node.inputs)) written.inputs[name] = input(value, id);
  return id;
}

function input(value, parent) {
  if (Array.isArray(value)) return [2, chain(value, parent)];
  if (typeof value === 'number') return [1, [4, String(value)]];
  if (typeof value === 'string') return [1, [10, value]];
  if (value.variable) return [3, [12, ...named(variables, value.variable)], [10, '']];
  return value.isBoolean ? [2, put(value, parent)] : [3, put(value, parent), [10, '']];
}

function chain(body, parent) {
  const ids = [];
  for (const node of body) ids.push(put(node, ids.length > 0 ? ids[ids.length - 1] : parent));
  for (let k = 1; k < ids.length; k++) blocks[ids[k - 1]].next = ids[k];
  return ids[0];
}

function script(hat, body) {
  const id = put(hat, null);
  blocks[id].next = chain(body, id);
}

const flag = () => block('event_whenflagclicked');

function defineFib(body) {
  const hat = put(block('procedures_definition'), null);
  const prototype = put(block('procedures_prototype', {}, {}, { tagName: 'mutation', children: [], proccode: 'fib %s',
    argumentids: '["k"]', argumentnames: '["k"]', argumentdefaults: '[""]', warp: 'false' }), hat);
  blocks[prototype].shadow = true;
  blocks[hat].inputs.custom_block = [1, prototype];
  blocks[hat].next = chain(body, hat);
}

// --- The programs ------------------------------------------------------------------------------------------------------------

const LAST = 100000;
const clamp = (name, low, high) => when(more(get(name), high), [set(name, high)], [when(less(get(name), low), [set(name, low)])]);

const programs = {
  P1: () => script(flag(), [set('x', 1), set('s', 0), set('i', 0), until(not(less(get('i'), n)), [
    set('x', add(multiply(get('x'), 0.75), 1.25)),
    when(more(get('x'), 4.5), [set('x', subtract(get('x'), 3.5))]),
    set('s', add(get('s'), divide(get('x'), 3))),
    change('i', 1)])]),
  P2: () => script(flag(), [set('total', 0), repeat(n, [
    list('deletealloflist', 'f', {}), set('k', 0),
    until(more(get('k'), LAST), [list('addtolist', 'f', { ITEM: 1 }), change('k', 1)]),
    set('i', 2),
    until(more(multiply(get('i'), get('i')), LAST), [
      when(equal(list('itemoflist', 'f', { INDEX: add(get('i'), 1) }), 1), [
        set('j', multiply(get('i'), get('i'))),
        until(more(get('j'), LAST), [
          list('replaceitemoflist', 'f', { INDEX: add(get('j'), 1), ITEM: 0 }), change('j', get('i'))])]),
      change('i', 1)]),
    set('i', 2),
    until(more(get('i'), LAST), [
      when(equal(list('itemoflist', 'f', { INDEX: add(get('i'), 1) }), 1), [change('total', 1)]), change('i', 1)])])]),
  P3: () => {
    // Scratch's procedures give no results: a variable holds the last one, a list those that wait.
    const k = () => block('argument_reporter_string_number', {}, { VALUE: ['k', null] });
    defineFib([when(less(k(), 2), [set('result', k())], [
      call(subtract(k(), 1)), list('addtolist', 'waiting', { ITEM: get('result') }),
      call(subtract(k(), 2)), set('result', add(get('result'), list('itemoflist', 'waiting', { INDEX: 'last' }))),
      list('deleteoflist', 'waiting', { INDEX: 'last' })])]);
    script(flag(), [call(n)]);
  },
  P4: () => script(flag(), [set('integral', 0), set('prev', 0), set('i', 0), until(not(less(get('i'), n)), [
    set('err', subtract(block('sensing_benchline'), 50)),
    set('integral', add(get('integral'), get('err'))),
    clamp('integral', -1000, 1000),
    set('u', add(add(multiply(0.8, get('err')), multiply(0.01, get('integral'))), multiply(2.5, subtract(get('err'), get('prev'))))),
    set('prev', get('err')),
    set('left', add(60, get('u'))), set('right', subtract(60, get('u'))),
    clamp('left', 0, 100), clamp('right', 0, 100),
    block('motion_benchwheels', { LEFT: get('left'), RIGHT: get('right') }),
    change('i', 1)])]),
  P5: () => {
    const pieces = Math.min(n, 100000);
    script(flag(), [set('total', 0), repeat(Math.floor(n / pieces), [
      set('s', ''), set('i', 0),
      until(not(less(get('i'), pieces)), [set('s', join(join(join(get('s'), 'v'), get('i')), ',')), change('i', 1)]),
      change('total', block('operator_length', { STRING: get('s') }))])]);
  },
  P6: () => { for (let k = 0; k < 1000; k++) script(flag(), [repeat(n, [change('count', 1)])]); },
};
programs[program]();

// --- The run -----------------------------------------------------------------------------------------------------------------

const stage = {
  isStage: true, name: 'Stage', variables: {}, lists: {}, broadcasts: {}, blocks, comments: {}, currentCostume: 0, sounds: [],
  costumes: [{ assetId: 'cd21514d0531fdffb22204e0ec5ed84a', name: 'empty', md5ext: 'cd21514d0531fdffb22204e0ec5ed84a.svg',
    dataFormat: 'svg', rotationCenterX: 0, rotationCenterY: 0 }],
  volume: 100, layerOrder: 0, tempo: 60, videoTransparency: 50, videoState: 'on', textToSpeechLanguage: null,
};
for (const [name, id] of Object.entries(variables)) stage.variables[id] = [name, 0];
for (const [name, id] of Object.entries(lists)) stage.lists[id] = [name, []];

const vm = new VirtualMachine();
let place = 0;
let moved = 0;
vm.runtime._primitives.sensing_benchline = () => { const reading = (place * 37) % 101; place = (place + 1) % 256; return reading; };
vm.runtime._primitives.motion_benchwheels = (args) => { moved = moved * 0.5 + Number(args.LEFT) - Number(args.RIGHT) * 0.25; };

function answer() {
  const value = (name) => vm.runtime.getTargetForStage().variables['id_' + name].value;
  switch (program) {
    case 'P1': return Math.floor(value('s') * 1000);
    case 'P2': return value('total');
    case 'P3': return value('result');
    case 'P4': return Math.floor(moved * 1000000);
    case 'P5': return value('total') + value('s').slice(-8);
    default: return value('count');
  }
}

const project = { targets: [stage], monitors: [], extensions: [], meta: { semver: '3.0.0', vm: '0.2.0', agent: 'tsumiki' } };
vm.loadProject(JSON.stringify(project)).then(() => {
  vm.setTurboMode(true);
  vm.runtime.currentStepTime = 1000 / 30;
  vm.greenFlag();
  do vm.runtime._step(); while (vm.runtime.threads.length > 0);
  process.stdout.write(program + ' ' + n + ' ' + answer() + '\n');
  process.exit(0);
}).catch((failure) => {
  process.stderr.write(String((failure && failure.stack) || JSON.stringify(failure)) + '\n');
  process.exit(1);
});
