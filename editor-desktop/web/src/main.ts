import './styles/fonts.css';
import './styles/tokens.css';
import './styles/page.css';
import './styles/path.css';
import './styles/in-work.css';
import './styles/panels.css';
import './styles/blocks.css';
import './styles/picture.css';
import './styles/world.css';
import './styles/plot.css';
import './styles/robots.css';
import './styles/debug.css';
import './styles/dialogs.css';
import './styles/learners.css';
import './styles/report.css';
import './styles/text-view.css';
import './styles/speech.css';
import './styles/narrow.css';
import { BlockMarks } from './blocks/marks';
import { isTheme, THEMES, type ThemeName } from './blocks/palette';
import { shelfColours } from './blocks/shelf';
import { isToolLevel, type ToolLevel } from './blocks/tool-levels';
import { BlockArea } from './blocks/workspace';
import { ControlBar, FindingsStrip } from './panels/bar';
import { Debugger } from './panels/debugger';
import { askReadingLevel } from './panels/first-start';
import { showHelp } from './panels/help';
import { Header } from './panels/header';
import { saveFile } from './panels/files';
import { LessonPanel } from './panels/lesson';
import { PackInWorkStrip } from './panels/pack-in-work';
import { showScratchReport } from './panels/scratch-report';
import { RobotPanel } from './panels/robot';
import { TextView } from './panels/text-view';
import { ToolSwitch } from './panels/tool-switch';
import { App } from './session/app';
import { notesOf } from './sound/notes';
import { Player } from './sound/player';
import { tonesOf } from './sound/sensor-tone';
import { Pad } from './speech/pad';
import { Talk } from './speech/talk';
import { toMend } from './session/state';
import { readInLanguage } from './text/catalogue';
import { isLevel, type Level } from './text/levels';
import { isTextStyle, TEXT_STYLES, type TextStyle } from './text/program-lines';
import { label, showAllAt } from './text/show';
import { useOwnDialogs } from './ui/dialogs';
import { el, isAble, words } from './ui/dom';
import type { KeyActions } from './ui/key-table';
import { useKeys } from './ui/keys';
import { scanGroups } from './panels/scan-groups';
import { Scanner } from './ui/scanner';
import { cyclePlaces } from './ui/places';
import { recall, remember } from './ui/preferences';

declare global {
  interface Window {
    /** What tests and curious people may look at. */
    tsumiki?: { workspace: unknown; app: unknown; sound: unknown };
  }
}

/** Where the language's file is gone, the page is English again. */
async function readChosenLanguage(): Promise<void> {
  const code = recall('language');
  if (!code) return;
  try {
    const answer = await fetch(`./languages/${encodeURIComponent(code)}`);
    if (answer.ok) readInLanguage(code, (await answer.json()) as Record<string, string>);
  } catch {
    // As above.
  }
}

async function start(): Promise<void> {
  let chosen: string | null = recall('level');
  let level: Level = isLevel(chosen) ? chosen : 'hira';
  const recalledTheme = recall('theme');
  const hasRecalledTheme = isTheme(recalledTheme);
  let theme: ThemeName = isTheme(recalledTheme) ? recalledTheme : THEMES[0];
  const recalledTools = recall('tools');
  const hasRecalledTools = isToolLevel(recalledTools);
  const tools: ToolLevel = isToolLevel(recalledTools) ? recalledTools : 'easy';
  await readChosenLanguage();
  showAllAt(level);
  // Blocks are as wide as their words: the words' font has to be there first.
  await Promise.all(['400', '700'].map((weight) => document.fonts.load(`${weight} 16px "BIZ UDPGothic"`, 'あ字A')));

  const place = el('div', 'blockly');
  const middle = el('main', 'place blocks');
  middle.id = 'blocks';
  const blocksTitle = words('h2', 'visually-hidden', 'ui.blocks');
  const strip = el('div', 'strip');
  middle.append(blocksTitle, el('div', 'desk', place), strip);
  label(middle, 'ui.blocks');
  const page = document.getElementById('app');
  if (!page) throw new Error('the page has no place for the editor');
  page.append(middle);
  useOwnDialogs();
  const blocks = new BlockArea(place, level, theme, tools);

  const app = new App(blocks, (project) => {
    header.setTitle(app.title);
    // How the child likes to read counts before how the project was written.
    if (project && !isLevel(chosen)) setLevel(project.readingLevel, false);
    if (!project && !isLevel(chosen)) askReadingLevel((picked) => {
      setLevel(picked, true);
      lesson.root.focus();
    });
  }, (preferences) => {
    // What this browser keeps for this port counts before what this computer keeps for all.
    talk.recall(preferences);
    const remembered = preferences['level'];
    if (!isLevel(chosen) && isLevel(remembered)) {
      chosen = remembered;
      setLevel(remembered, false);
    }
    const language = preferences['language'];
    if (language && recall('language') === null) {
      remember('language', language);
      app.comeAgain();
    }
    if (!hasRecalledTheme && isTheme(preferences['theme'])) setTheme(preferences['theme'], false);
    if (recall('text') === null && isTextStyle(preferences['text'])) textView.show(preferences['text']);
    if (!hasRecalledTools && isToolLevel(preferences['tools'])) setTools(preferences['tools'], false);
  });
  const setLevel = (next: Level, byHand: boolean) => {
    if (byHand) {
      chosen = next;
      remember('level', next);
      app.prefer({ level: next });
    }
    if (next !== level) {
      level = next;
      showAllAt(next);
      blocks.setLevel(next);
      marks.showFindings(toMend(app.state));
      looker.redraw();
      lesson.redraw();
      app.retitle();
      header.setTitle(app.title);
      if (byHand) app.retouched();
    }
    header.showLevel(next);
  };
  /** All that is on the page was made of the other language's words: it comes again. */
  const setLanguage = (next: string | null) => {
    setLevel('en', true);
    remember('language', next ?? '');
    app.prefer({ language: next ?? '' });
    app.comeAgain();
  };
  const setTheme = (next: ThemeName, byHand: boolean) => {
    theme = next;
    if (byHand) {
      remember('theme', next);
      app.prefer({ theme: next });
    }
    document.documentElement.dataset['theme'] = next;
    for (const [name, colour] of shelfColours(next)) document.documentElement.style.setProperty(name, colour);
    blocks.setTheme(next);
    lesson.redraw();
  };

  const setTools = (next: ToolLevel, byHand: boolean) => {
    if (byHand) {
      remember('tools', next);
      app.prefer({ tools: next });
    }
    toolSwitch.show(next);
    blocks.setToolLevel(next);
  };

  const toolSwitch = new ToolSwitch(tools, (next) => setTools(next, true));
  const textView = new TextView(app, blocks, TEXT_STYLES[0], (shown: TextStyle | null) => {
    remember('text', shown ?? 'off');
    app.prefer({ text: shown ?? 'off' });
    textView.show(shown);
  });
  middle.prepend(toolSwitch.root, textView.toggle);
  place.after(textView.root);
  const recalledText = recall('text');
  if (isTextStyle(recalledText)) textView.show(recalledText);
  const header = new Header(app, { level: (next) => setLevel(next, true), language: setLanguage, theme: (next) => setTheme(next, true) });
  const lesson = new LessonPanel(app, () => theme);
  const inWork = new PackInWorkStrip();
  lesson.root.prepend(inWork.root);
  const robot = new RobotPanel(app);
  const bar = new ControlBar(app);
  const talk = new Talk(app);
  const findings = new FindingsStrip(app);
  const marks = new BlockMarks(blocks.workspace);
  strip.append(findings.root);
  const looker = new Debugger(app, blocks.workspace);
  strip.before(looker.root);
  bar.addTool(looker.opener);
  robot.root.querySelector('.stage')?.after(looker.time.root);
  header.addTool(talk.voice.root);
  page.replaceChildren(header.root, lesson.root, middle, robot.root, talk.pane.root, bar.root);
  setTheme(theme, false);
  header.showLevel(level);
  header.setTitle(app.title);
  blocks.resize();

  app.onState((state, before) => {
    for (const part of [header, toolSwitch, textView, inWork, lesson, robot, bar, findings, looker]) part.update(state, before);
    if (state.report?.isNew && state.report !== before.report) showScratchReport(state.report, (id) => blocks.focusBlock(id));
    if (state.running !== before.running) marks.showRunning(state.running);
    if (state.findings !== before.findings || state.trap !== before.trap) {
      marks.showFindings(toMend(state));
    }
  });
  new ResizeObserver(() => blocks.resize()).observe(place);
  const places = () => [lesson.root, middle, textView.root, robot.root, bar.root].filter((one) => !one.hidden);
  const pad = new Pad(blocks, () => actions);
  const actions: KeyActions = {
    run: () => (isAble(bar.run) ? app.run() : talk.refuse(bar.run)),
    stop: () => app.stop(),
    check: () => app.grade(),
    save: () => saveFile(app),
    help: () => showHelp(pad.codes()),
    lessons: () => header.openLessons(),
    robots: () => robot.chooser.open(),
    nextPlace: () => cyclePlaces(places(), blocks, false),
    placeBefore: () => cyclePlaces(places(), blocks, true),
    ...talk.actions,
    pad: () => pad.toggle(),
    undo: () => blocks.undo(false),
  };
  useKeys({
    pressed: () => talk.speaker.silence(),
    isMoving: () => app.state.run !== 'idle',
    pad: (event) => pad.press(event),
    // Beside a screen reader letters are the reader's: it goes through the page with them.
    letter: (key) => talk.speaks && blocks.goTo(key),
    actions,
  });
  const scanner: Scanner = new Scanner(() => scanGroups([header.root, ...places()], blocks, pad, scanner));
  talk.scanWith((seconds) => scanner.setSeconds(seconds));
  window.tsumiki = { workspace: blocks.workspace, app, sound: { Player, notesOf, tonesOf, played: talk.sounds.played } };
  talk.begin();
  app.start();
}

void start();
