import { readdirSync, readFileSync } from 'node:fs';
import * as Blockly from 'blockly/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { defineBlocks, registerParts } from '../src/blocks/register';

const packs = new URL(
  '../../../lesson-packs/packs/src/main/resources/org/tsumiki/packs/',
  import.meta.url,
);
const programs = readdirSync(packs, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.tsumiki'),
);

interface Saved {
  blocks: { blocks: unknown[] };
}

describe('programs of the shipped packs', () => {
  beforeAll(() => {
    registerParts();
    defineBlocks('en');
  });

  it.each(programs)('%s opens, and is saved as it was written', (path) => {
    const project = JSON.parse(readFileSync(new URL(path, packs), 'utf8')) as { workspace: Saved };
    const workspace = new Blockly.Workspace();

    Blockly.serialization.workspaces.load(project.workspace as never, workspace);

    const saved = Blockly.serialization.workspaces.save(workspace) as unknown as Saved;
    expect(saved.blocks.blocks).toEqual(project.workspace.blocks.blocks);
  });
});
