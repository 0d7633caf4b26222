import { readdirSync, readFileSync } from 'node:fs';
import * as Blockly from 'blockly/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { setBlocklyWords } from '../src/blocks/messages';
import { defineBlocks, registerParts } from '../src/blocks/register';

const golden = new URL('../../scratch/src/test/resources/golden/', import.meta.url);
const programs = readdirSync(golden).filter((path) => path.endsWith('.tsumiki'));

interface Saved {
  blocks: { blocks: unknown[] };
  workspaceComments?: unknown[];
}

describe('programs imported from Scratch', () => {
  beforeAll(() => {
    setBlocklyWords('en');
    registerParts();
    defineBlocks('en');
  });

  it.each(programs)('%s opens, and is saved as it was written', (path) => {
    const project = JSON.parse(readFileSync(new URL(path, golden), 'utf8')) as { workspace: Saved };
    const workspace = new Blockly.Workspace();

    Blockly.serialization.workspaces.load(project.workspace as never, workspace);

    const saved = Blockly.serialization.workspaces.save(workspace) as unknown as Saved;
    expect(saved.blocks.blocks).toEqual(project.workspace.blocks.blocks);
    expect(saved.workspaceComments?.length).toBe(project.workspace.workspaceComments?.length);
  });
});
