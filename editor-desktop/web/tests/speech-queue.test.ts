import { describe, expect, it } from 'vitest';
import type { Kind } from '../src/speech/announcer';
import { step, STILL, type Order, type Queue, type QueueEvent } from '../src/speech/queue';

/** A queue that notes what it was told to do: `+` says, `-` hushes, `|` is the end. */
class Told {
  queue: Queue = STILL;
  readonly orders: string[] = [];

  do(event: QueueEvent): this {
    const { queue, orders } = step(this.queue, event);
    this.queue = queue;
    this.orders.push(...orders.map(word));
    return this;
  }

  want(text: string, kind: Kind): this {
    return this.do({ type: 'want', wanted: { text, kana: text, hira: text, kind, wantedMillis: 0 } });
  }

  over(): this {
    return this.do({ type: 'over', id: this.queue.now?.id ?? 0 });
  }

  get silence(): this {
    return this.do({ type: 'silence' });
  }
}

function word(order: Order): string {
  if (order.type === 'say') return `+${order.utterance.text}`;
  return order.type === 'hush' ? '-' : '|';
}

describe('the queue of what is said', () => {
  it('says one thing after the other, errors first, then lesson, run, edit, focus', () => {
    const told = new Told().want('now', 'run').want('focus', 'focus').want('edit', 'edit').want('run', 'run').want('lesson', 'lesson').want('error', 'error');
    for (let i = 0; i < 6; i++) told.over();
    expect(told.orders).toEqual(['+now', '+error', '+lesson', '+run', '+edit', '+focus']);
  });

  it('drops where the keyboard was when it has gone on', () => {
    const told = new Told().want('lesson', 'lesson').want('one', 'focus').want('two', 'focus').over();
    expect(told.orders).toEqual(['+lesson', '+two']);
  });

  it('cuts a place short for the next one, but nothing else', () => {
    expect(new Told().want('one', 'focus').want('two', 'focus').orders).toEqual(['+one', '-', '+two']);
    expect(new Told().want('run', 'run').want('two', 'focus').orders).toEqual(['+run']);
  });

  it('says the same place once for one key, and again for the next', () => {
    expect(new Told().want('one', 'focus').want('one', 'focus').orders).toEqual(['+one']);
    expect(new Told().want('one', 'focus').silence.want('one', 'focus').orders).toEqual(['+one', '-', '+one']);
  });

  it('is still at a key, but for errors that nobody has heard', () => {
    const told = new Told().want('story', 'lesson').want('goal', 'lesson').want('broken', 'error').silence;
    expect(told.orders).toEqual(['+story', '-', '+broken']);
  });

  it('keeps what a key cut short, to be read again', () => {
    const told = new Told().want('story', 'lesson').want('goal', 'lesson').want('place', 'focus').silence;
    expect(told.queue.log.map((one) => one.text)).toEqual(['story', 'goal']);
  });

  it('says the last thing again without writing it down twice', () => {
    const told = new Told().want('story', 'lesson').over().do({ type: 'again', atMillis: 1 });
    expect(told.orders).toEqual(['+story', '+story']);
    expect(told.queue.log).toHaveLength(1);
  });

  it('goes back through the log, and stops hard at its ends', () => {
    const told = new Told().want('a', 'run').over().want('b', 'run').over().want('c', 'run').over();
    const back = { type: 'reread', by: -1, atMillis: 1 } as const;
    const on = { type: 'reread', by: 1, atMillis: 1 } as const;
    told.orders.length = 0;
    told.do(back).over().do(back).over().do(back).do(on).over().do(on).over().do(on);
    expect(told.orders).toEqual(['+b', '+a', '|', '+b', '+c', '|']);
  });

  it('begins again at the last thing after something new', () => {
    const told = new Told().want('a', 'run').over().want('b', 'run').over().do({ type: 'reread', by: -1, atMillis: 1 }).over().want('c', 'run').over();
    told.orders.length = 0;
    expect(told.do({ type: 'reread', by: -1, atMillis: 1 }).orders).toEqual(['+b']);
  });

  it('has nothing to say again before something was said', () => {
    expect(new Told().do({ type: 'again', atMillis: 1 }).orders).toEqual(['|']);
  });

  it('says nothing for an empty text', () => {
    expect(new Told().want(' ', 'run').orders).toEqual([]);
  });
});
