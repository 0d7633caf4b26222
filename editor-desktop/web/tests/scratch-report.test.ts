import { describe, expect, it } from 'vitest';
import { importFile } from '../src/panels/files';
import { bySprite, summaryOf } from '../src/panels/scratch-report';
import type { FromServer, Project, ReportFinding, ScratchReport } from '../src/session/protocol';
import { reduce, START, statusOf } from '../src/session/state';
import { verbatim } from '../src/text/levels';

const finding = (sprite: string, kind: ReportFinding['kind'], code: string): ReportFinding => ({
  kind, code, sprite, script: verbatim('s'), opcode: 'motion_movesteps', block: verbatim('b'), happened: verbatim('h'), times: 1, blockId: null,
});
const report = (findings: ReportFinding[], taken = 3): ScratchReport => ({
  file: 'maze.sb3', sprites: 2, scripts: 4, blocks: 5, taken, findings, isNew: true,
});
const project: Project = {
  format: 'tsumiki-project', version: 1, title: 'maze', board: 'simulated', lesson: null, readingLevel: 'en', workspace: {},
};

describe('the report of a Scratch project', () => {
  it('goes sprite by sprite, what is missing first, and drops nothing', () => {
    const all = [
      finding('Cat', 'note', 'a'), finding('', 'different', 'b'), finding('Cat', 'left-out', 'c'), finding('Dog', 'replaced', 'd'), finding('Cat', 'left-out', 'e'),
    ];
    const groups = bySprite(all);
    expect(groups.map((group) => group.sprite)).toEqual(['Cat', '', 'Dog']);
    expect(groups[0]?.findings.map((one) => one.code)).toEqual(['c', 'e', 'a']);
    expect(groups.flatMap((group) => group.findings)).toHaveLength(all.length);
  });

  it('says how much came along', () => {
    expect(summaryOf(report([])).en).toBe('3 of 5 blocks of “maze.sb3” came along.');
    expect(summaryOf(report([], 5)).en).toContain('All 5 blocks');
  });

  it('stays to be looked at again until another project is opened', () => {
    const hear = (state: typeof START, message: FromServer) => reduce(state, { type: 'server', message, latestCompileId: 0, latestSaveId: 0 });
    const open = hear({ ...START, link: 'open' }, { type: 'opened', project, file: null, report: report([]) });
    expect(open.report?.file).toBe('maze.sb3');
    expect(statusOf(open).en).toContain('3 of 5');
    expect(reduce(open, { type: 'edited' }).report).not.toBeNull();
    expect(hear(open, { type: 'opened', project, file: 'mine.tsumiki' }).report).toBeNull();
  });
});

describe('a file that the browser read', () => {
  const opened = async (file: File): Promise<string[]> => {
    const calls: string[] = [];
    await importFile({
      importText: (content) => void calls.push('text', content),
      importScratch: (name, data) => void calls.push(name, data),
      cannotOpen: (problem) => void calls.push(problem),
    }, file);
    return calls;
  };

  it('is text when it is ours, and bytes when it is Scratch’s', async () => {
    expect(await opened(new File(['{"a":1}'], 'a.tsumiki'))).toEqual(['text', '{"a":1}']);
    expect(await opened(new File([new Uint8Array([80, 75, 3, 4, 0, 255])], 'maze.sb3'))).toEqual(['maze.sb3', 'UEsDBAD/']);
    expect(await opened(new File(['PK..'], 'renamed.zip'))).toEqual(['renamed.zip', 'UEsuLg==']);
    expect(await opened(new File(['{}'], 'old.SB2'))).toEqual(['old.SB2', 'e30=']);
  });

  it('is not sent when the session could not carry it', async () => {
    expect(await opened(new File([new Uint8Array(30_000_001)], 'big.sb3'))).toEqual(['scratch-too-large']);
    expect(await opened(new File([new Uint8Array(20_000_001)], 'big.tsumiki'))).toEqual(['too-large']);
  });

  it('is whole also when it is long', async () => {
    const bytes = new Uint8Array(100_000).map((_, i) => i % 251);
    const [, data] = await opened(new File([bytes], 'long.sb3'));
    expect(Buffer.from(data ?? '', 'base64').equals(Buffer.from(bytes))).toBe(true);
  });
});
