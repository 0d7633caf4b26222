import { button, el, setAble, texts, words } from '../ui/dom';
import { icon } from '../ui/icons';
import { text } from '../text/catalogue';
import { label, labelTexts, say, sayKey } from '../text/show';
import { lessonPath } from './lesson-path';
import { showScratchReport } from './scratch-report';
import type { App } from '../session/app';
import { drawGhost } from '../blocks/ghost';
import type { ThemeName } from '../blocks/palette';
import type { CheckResult, Lesson, Step } from '../session/protocol';
import type { Texts } from '../text/levels';
import { secondsOf, type State } from '../session/state';

/** Left place: what the lesson is about, the one step now, and whether it is done. */
export class LessonPanel {
  readonly root = el('section', 'place lesson');
  private readonly title = el('h2', 'place-title');
  private readonly story = el('p', 'lesson-story');
  private readonly storyFold = el('details', 'story');
  private readonly goal = el('p', 'lesson-goal-text');
  private readonly stepCard = el('div', 'card step');
  private readonly stepTitle = el('h3', 'card-title');
  private readonly stepText = el('p', 'step-text');
  private readonly stepPicture = el('div', 'step-picture');
  private stepShown: Step | null = null;
  private offered: readonly string[] = [];
  private readonly hintText = el('p', 'hint-text');
  private readonly hintButton: HTMLButtonElement;
  private readonly back: HTMLButtonElement;
  private readonly forward: HTMLButtonElement;
  private readonly goalCard = el('div', 'card goal');
  private readonly checks = el('ul', 'checks');
  private readonly checksTitle = words('h3', 'card-title', 'ui.checks');
  private readonly feedback = el('div', 'feedback');
  private readonly lessons = el('div', 'lesson-cards');
  private readonly check: HTMLButtonElement;
  private readonly next: HTMLButtonElement;
  private readonly restart: HTMLButtonElement;
  private readonly report: HTMLButtonElement;

  /** @param theme how blocks look now */
  constructor(
    private readonly app: App,
    private readonly theme: () => ThemeName,
  ) {
    this.root.id = 'lesson';
    this.root.tabIndex = -1;
    this.title.id = 'lesson-title';
    this.hintButton = button({
      key: 'ui.hint',
      icon: 'lightbulb',
      classes: 'quiet small',
      testId: 'hint-button',
      onClick: () => app.dispatch({ type: 'hint', shown: !app.state.hintShown }),
    });
    this.back = this.stepButton('ui.step.back', 'arrow-left', -1);
    this.forward = this.stepButton('ui.step.next', 'arrow-right', 1);
    this.check = button({
      key: 'ui.check',
      icon: 'clipboard-check',
      classes: 'check',
      testId: 'check-button',
      onClick: () => app.grade(),
    });
    this.next = button({
      key: 'ui.lesson.next',
      icon: 'arrow-right',
      classes: 'primary',
      testId: 'next-lesson-button',
      onClick: () => app.state.lesson?.next && app.openLesson(app.state.lesson.next),
    });
    this.restart = button({
      key: 'ui.lesson.restart',
      icon: 'rotate-ccw',
      classes: 'quiet small',
      testId: 'restart-lesson-button',
      onClick: () => app.restartLesson(),
    });
    this.report = button({
      key: 'report.open',
      icon: 'clipboard-check',
      classes: 'small',
      testId: 'report-button',
      onClick: () => app.state.report && showScratchReport(app.state.report, (id) => app.blocks.focusBlock(id)),
    });
    this.build();
    this.update(app.state);
  }

  private stepButton(key: string, picture: string, by: number): HTMLButtonElement {
    return button({
      key,
      icon: picture,
      classes: 'quiet small',
      testId: by > 0 ? 'step-next' : 'step-back',
      onClick: () => this.app.dispatch({ type: 'step', to: this.app.state.step + by }),
    });
  }

  private build(): void {
    this.goalCard.append(el('h3', 'card-title', icon('target'), words('span', '', 'ui.goal')), this.goal);
    this.hintText.id = 'hint-text';
    this.hintButton.setAttribute('aria-controls', 'hint-text');
    this.stepCard.append(
      this.stepTitle,
      this.stepText,
      this.stepPicture,
      this.hintText,
      el('div', 'step-row', this.back, this.hintButton, this.forward),
    );
    this.storyFold.append(words('summary', 'story-word', 'ui.story'), this.story);
    this.feedback.id = 'feedback';
    this.feedback.dataset['testid'] = 'feedback';
    this.feedback.setAttribute('role', 'status');
    this.feedback.setAttribute('aria-live', 'off');
    const scroll = el('div', 'place-scroll');
    scroll.append(this.title, this.report, this.storyFold, this.lessons, this.goalCard, this.checksTitle, this.checks, this.restart);
    scroll.tabIndex = 0;
    scroll.setAttribute('role', 'group');
    scroll.setAttribute('aria-labelledby', 'lesson-title');
    this.root.append(scroll, el('div', 'lesson-foot', this.stepCard, this.feedback, this.next, this.check));
  }

  update(state: State, before?: State): void {
    const { lesson } = state;
    // What came from Scratch is free work.
    this.report.hidden = state.report === null || lesson !== null;
    if (lesson !== before?.lesson) this.showLesson(lesson);
    if (lesson !== before?.lesson || state.packs !== before?.packs || state.progress !== before?.progress) this.offerLessons(lesson === null);
    // The button that opened the lesson may be gone: the keyboard goes to what is to be read.
    if (lesson?.id !== before?.lesson?.id && document.activeElement === document.body) this.root.focus();
    if (lesson) this.showStep(state, lesson);
    if (lesson && (lesson !== before?.lesson || state.grade !== before?.grade)) this.showGrade(state, lesson);
    setAble(this.check, state.grading === null && state.link === 'open');
    sayKey(this.check.querySelector('.button-word')!, state.grading !== null ? 'ui.checking' : 'ui.check');
  }

  private showLesson(lesson: Lesson | null): void {
    for (const part of [this.goalCard, this.stepCard, this.checks, this.checksTitle, this.check, this.restart]) {
      part.hidden = lesson === null;
    }
    this.root.dataset['lesson'] = lesson?.id ?? '';
    this.stepShown = null;
    this.offered = lesson?.toolbox ?? [];
    this.storyFold.open = true;
    this.feedback.replaceChildren();
    this.next.hidden = true;
    const title = lesson?.title ?? text('ui.lesson.none');
    say(this.title, title);
    labelTexts(this.root, title);
    say(this.story, lesson?.story ?? text('ui.lesson.none.story'));
    if (lesson) say(this.goal, lesson.goal);
  }

  /** Where no lesson is open, the first thing to press is one. */
  private offerLessons(free: boolean): void {
    this.lessons.replaceChildren(...(free ? lessonPath(this.app, 'offer', 'h3').slice(0, -1) : []));
    this.storyFold.firstElementChild?.toggleAttribute('hidden', free);
  }

  private showStep(state: State, lesson: Lesson): void {
    const step = lesson.steps[state.step];
    // While a result stands there, it is what to read; the next edit brings the step back.
    this.stepCard.hidden = !step || state.grade !== null;
    if (!step) return;
    sayKey(this.stepTitle, 'ui.step', { number: state.step + 1, count: lesson.steps.length });
    say(this.stepText, step.text);
    say(this.hintText, step.hint);
    this.offerBlocks(step.toolbox?.length ? step.toolbox : lesson.toolbox);
    if (this.stepShown !== step) this.showPicture(step);
    this.hintText.hidden = !state.hintShown;
    this.hintButton.setAttribute('aria-expanded', String(state.hintShown));
    setAble(this.back, state.step > 0);
    setAble(this.forward, state.step < lesson.steps.length - 1);
  }

  /** What is shown of a step beside its words: blocks to build, or a picture. */
  private showPicture(step: Step): void {
    this.stepShown = step;
    this.stepPicture.replaceChildren();
    this.stepPicture.hidden = !step.ghost && !step.picture;
    if (step.picture) {
      const picture = labelTexts(el('img', ''), step.picture.alternative, 'alt');
      picture.src = step.picture.source;
      this.stepPicture.append(picture);
    }
    if (!step.ghost) return;
    const width = Math.max(160, this.stepCard.clientWidth - 32);
    const { sentences } = drawGhost(this.stepPicture, step.ghost, this.theme(), width);
    const list = el('ol', 'visually-hidden', ...sentences.map((sentence) => el('li', '', sentence)));
    label(list, 'ui.step.blocks');
    this.stepPicture.append(list);
  }

  /** Blocks say something else at another level, and have other colours in another look. */
  redraw(): void {
    const { lesson, step } = this.app.state;
    const shown = lesson?.steps[step];
    if (shown && this.stepShown === shown) this.showPicture(shown);
  }

  private offerBlocks(types: readonly string[]): void {
    if (types === this.offered) return;
    this.offered = types;
    this.app.blocks.setToolbox(types);
  }

  private showGrade(state: State, lesson: Lesson): void {
    const grade = state.grade;
    this.checks.replaceChildren(...lesson.checks.map((check) => {
      const result = grade?.checks.find((c) => c.id === check.id) ?? null;
      // What stands large below as what to do next does not stand here, too.
      const isBelow = result !== null && !result.passed && result.feedback.hira === grade?.feedback.hira;
      return checkItem(isBelow ? check.text : (result?.feedback ?? check.text), result, (shown) => this.app.showMoment(shown));
    }));
    this.feedback.replaceChildren();
    this.next.hidden = !(grade?.passed && lesson.next);
    this.feedback.dataset['passed'] = grade ? String(grade.passed) : '';
    if (!grade) return;
    this.checks.scrollIntoView({ block: 'nearest' });
    this.feedback.append(
      el(
        'p',
        'feedback-title',
        icon(grade.passed ? 'party-popper' : 'lightbulb'),
        words('strong', '', grade.passed ? 'ui.passed' : 'ui.notyet'),
      ),
      texts('p', 'feedback-text', grade.feedback),
    );
  }
}

function checkItem(content: Texts, result: CheckResult | null, show: (result: CheckResult) => void) {
  const kind = result === null ? 'open' : result.passed ? 'passed' : 'failed';
  const picture = { open: 'circle', passed: 'circle-check', failed: 'circle-dashed' }[kind];
  const item = el('li', `check-item check-${kind}`, icon(picture));
  item.dataset['result'] = kind;
  const body = el('div', 'check-body', words('span', 'check-state', `ui.check.${kind}`), texts('p', '', content));
  if (result !== null && !result.passed && result.atTick !== null) {
    body.append(words('span', 'check-at', 'ui.at', { seconds: secondsOf(result.atTick) }));
    if (result.scenario != null) {
      body.append(button({ key: 'moment.show', icon: 'eye', classes: 'small', testId: `moment-${result.id}`, onClick: () => show(result) }));
    }
  }
  item.append(body);
  return item;
}
