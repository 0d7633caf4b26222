import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { chosenLanguage, inChosenLanguage, readInLanguage, text, textsUnder, translated } from '../src/text/catalogue';

/** A beginning of a translation, as somebody may bring it. */
const portuguese = JSON.parse(
  readFileSync(new URL('../../words/src/test/resources/org/tsumiki/words/pt.json', import.meta.url), 'utf8'),
) as Record<string, string>;

describe('a page that is read in a further language', () => {
  afterEach(() => readInLanguage(null, {}));

  it('says what the language has, and English where it has nothing', () => {
    readInLanguage('pt', portuguese);
    expect(chosenLanguage()).toBe('pt');
    expect(text('ui.run').en).toBe('Rodar');
    expect(text('ui.step', { number: 2, count: 5 }).en).toBe('Passo 2 de 5');
    expect(text('ui.senses').en).toBe('Move the sensors');
    expect(text('ui.run').hira).toBe('うごかす');
    expect(Object.fromEntries(textsUnder('block.'))['control_wait']?.en).toBe('esperar %1 segundos');
  });

  it('says so what the server says in English', () => {
    readInLanguage('pt', portuguese);
    const finding = { code: 'missing-input', message: { hira: 'あ', ruby: 'あ', en: text('diagnostic.no-hat').en } };
    expect(translated([finding])[0]?.message.en).toBe(portuguese['diagnostic.no-hat']);
    expect(inChosenLanguage('The place for seconds is empty. Try putting a block there.')).toBe(
      'O lugar de seconds está vazio. Tente colocar um bloco ali.',
    );
    expect(inChosenLanguage('What nobody has translated.')).toBe('What nobody has translated.');
  });

  it('leaves names, numbers and blocks as they are', () => {
    readInLanguage('pt', portuguese);
    const message = { type: 'opened', project: { title: 'Run', workspace: { blocks: [1, null, true] } }, file: null };
    expect(translated(message)).toEqual(message);
  });
});
