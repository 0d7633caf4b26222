package org.tsumiki.app.gui;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What can be found on the page as it stands, without a person: each gate answers one line for each
 * thing to mend, none when there is nothing.
 */
final class PageGates {
  private static final Path AXE = Path.of("..", "web", "node_modules", "axe-core", "axe.min.js");

  /** Looks for people who see little: words at 7:1. */
  private static final List<String> LOW_VISION = List.of("light", "dark");

  private final Page page;

  PageGates(Page page) throws IOException {
    this.page = page;
    page.evaluate(Files.readString(AXE) + "; window.axe !== undefined");
  }

  /** What axe-core finds; in the looks for people who see little words are to reach 7:1. */
  List<String> axe(String theme) {
    return lines(
        """
        strict => axe.run(document, {
          resultTypes: ['violations'],
          rules: strict ? {'color-contrast-enhanced': {enabled: true}} : {},
        }).then(found => found.violations.map(one =>
          one.id + ': ' + one.nodes.map(node => node.target.join(' ')).join(' | ')))
        """,
        LOW_VISION.contains(theme));
  }

  /** Dialogs and menus that open without saying what they are. */
  List<String> nameless() {
    return lines(
        """
        () => [...document.querySelectorAll('dialog[open], [popover]:popover-open:not([aria-hidden="true"])')]
          .filter(box => {
            const by = box.getAttribute('aria-labelledby');
            const named = by ? document.getElementById(by)?.textContent : box.getAttribute('aria-label');
            return !named?.trim();
          })
          .map(box => box.tagName + '.' + box.className + ' has no name')
        """,
        false);
  }

  /** What is smaller than a finger, a shaking hand or a head pointer needs: WCAG 2.5.5. */
  List<String> tooSmall() {
    return lines(
        """
        () => {
          const scope = document.querySelector('dialog[open]') ?? document.body;
          return [...scope.querySelectorAll('button, summary, input, select')]
            .filter(one => one.checkVisibility())
            .filter(one => !one.closest('.injectionDiv, .visually-hidden, .blocklyWidgetDiv, .blocklyDropDownDiv, .text-view'))
            .map(one => [one, one.getBoundingClientRect()])
            .filter(([, box]) => box.width > 0 && (box.width < 43.5 || box.height < 43.5))
            .map(([one, box]) => `${one.id || one.className}: ${Math.round(box.width)} x ${Math.round(box.height)}`);
        }
        """,
        false);
  }

  /** What a window 320 pixels wide would cut off or make scroll sideways: WCAG 1.4.10. */
  List<String> cutOff() {
    return lines(
        """
        () => {
          const found = [];
          const root = document.documentElement;
          if (root.scrollWidth > innerWidth + 1) found.push('the page scrolls sideways');
          const boxes = 'dialog[open], [popover]:popover-open, .lesson, .robot, .debugger, .findings, .text-view';
          for (const box of document.querySelectorAll(boxes)) {
            const scrolls = box.scrollWidth > box.clientWidth + 1 && box.clientWidth > 0;
            if (scrolls) found.push(box.className + ' scrolls sideways');
          }
          const scope = document.querySelector('dialog[open]') ?? document.body;
          for (const one of scope.querySelectorAll('button, input, select, summary, h1, h2, h3, p, li, dd, dt')) {
            if (one.closest('.injectionDiv, .visually-hidden, .blocklyWidgetDiv, .text-view')) continue;
            const box = one.getBoundingClientRect();
            if (box.width === 0 || box.height === 0) continue;
            const name = one.tagName + '.' + one.className;
            if (box.right > innerWidth + 1 || box.left < -1) found.push(name + ' lies outside');
            const cut = one.scrollWidth > one.clientWidth + 2 && getComputedStyle(one).overflowX === 'hidden';
            if (cut) found.push(name + ' is cut');
          }
          return found;
        }
        """,
        false);
  }

  @SuppressWarnings("unchecked")
  private List<String> lines(String script, boolean argument) {
    return (List<String>) page.evaluate(script, argument);
  }
}
