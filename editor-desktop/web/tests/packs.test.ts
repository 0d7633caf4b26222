import { readFileSync } from 'node:fs';
import * as Blockly from 'blockly/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { setBlocklyWords } from '../src/blocks/messages';
import { defineBlocks, registerParts } from '../src/blocks/register';

/** What the outlines of lesson packs become; the Java side holds that it has every block. */
const golden = new URL(
  '../../../robot-runtime/outline/src/test/resources/golden/every-block.json',
  import.meta.url,
);

interface Saved {
  blocks: { blocks: unknown[] };
}

describe('programs of lesson packs', () => {
  beforeAll(() => {
    setBlocklyWords('en');
    registerParts();
    defineBlocks('en');
  });

  it('every block of an outline opens, and is saved as it was written', () => {
    const written = JSON.parse(readFileSync(golden, 'utf8')) as Saved;
    const workspace = new Blockly.Workspace();

    Blockly.serialization.workspaces.load(written as never, workspace);

    const saved = Blockly.serialization.workspaces.save(workspace) as unknown as Saved;
    expect(saved.blocks.blocks).toEqual(written.blocks.blocks);
  });
});
