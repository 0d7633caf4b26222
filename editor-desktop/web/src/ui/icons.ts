import turtle from 'lucide-static/icons/turtle.svg?raw';
import rabbit from 'lucide-static/icons/rabbit.svg?raw';
import pause from 'lucide-static/icons/pause.svg?raw';
import arrowDownToDot from 'lucide-static/icons/arrow-down-to-dot.svg?raw';
import redoDot from 'lucide-static/icons/redo-dot.svg?raw';
import arrowUpFromDot from 'lucide-static/icons/arrow-up-from-dot.svg?raw';
import skipForward from 'lucide-static/icons/skip-forward.svg?raw';
import archive from 'lucide-static/icons/archive.svg?raw';
import arrowLeft from 'lucide-static/icons/arrow-left.svg?raw';
import arrowRight from 'lucide-static/icons/arrow-right.svg?raw';
import blocks from 'lucide-static/icons/blocks.svg?raw';
import bot from 'lucide-static/icons/bot.svg?raw';
import calculator from 'lucide-static/icons/calculator.svg?raw';
import carFront from 'lucide-static/icons/car-front.svg?raw';
import chartLine from 'lucide-static/icons/chart-line.svg?raw';
import cloudCheck from 'lucide-static/icons/check-check.svg?raw';
import check from 'lucide-static/icons/check.svg?raw';
import chevronDown from 'lucide-static/icons/chevron-down.svg?raw';
import circleCheck from 'lucide-static/icons/circle-check.svg?raw';
import circleDashed from 'lucide-static/icons/circle-dashed.svg?raw';
import circle from 'lucide-static/icons/circle.svg?raw';
import clipboardCheck from 'lucide-static/icons/clipboard-check.svg?raw';
import contrast from 'lucide-static/icons/contrast.svg?raw';
import flag from 'lucide-static/icons/flag.svg?raw';
import folderOpen from 'lucide-static/icons/folder-open.svg?raw';
import keyboard from 'lucide-static/icons/keyboard.svg?raw';
import lightbulb from 'lucide-static/icons/lightbulb.svg?raw';
import listOrdered from 'lucide-static/icons/list-ordered.svg?raw';
import map from 'lucide-static/icons/map.svg?raw';
import messageSquareText from 'lucide-static/icons/message-square-text.svg?raw';
import panelLeftClose from 'lucide-static/icons/panel-left-close.svg?raw';
import panelLeftOpen from 'lucide-static/icons/panel-left-open.svg?raw';
import partyPopper from 'lucide-static/icons/party-popper.svg?raw';
import play from 'lucide-static/icons/play.svg?raw';
import plus from 'lucide-static/icons/plus.svg?raw';
import radar from 'lucide-static/icons/radar.svg?raw';
import redo from 'lucide-static/icons/redo-2.svg?raw';
import repeat from 'lucide-static/icons/repeat.svg?raw';
import rotateCcw from 'lucide-static/icons/rotate-ccw.svg?raw';
import save from 'lucide-static/icons/save.svg?raw';
import square from 'lucide-static/icons/square.svg?raw';
import target from 'lucide-static/icons/target.svg?raw';
import trash from 'lucide-static/icons/trash-2.svg?raw';
import triangleAlert from 'lucide-static/icons/triangle-alert.svg?raw';
import undo from 'lucide-static/icons/undo-2.svg?raw';
import workflow from 'lucide-static/icons/workflow.svg?raw';
import x from 'lucide-static/icons/x.svg?raw';
import apple from 'lucide-static/icons/apple.svg?raw';
import bird from 'lucide-static/icons/bird.svg?raw';
import cat from 'lucide-static/icons/cat.svg?raw';
import dog from 'lucide-static/icons/dog.svg?raw';
import eye from 'lucide-static/icons/eye.svg?raw';
import fish from 'lucide-static/icons/fish.svg?raw';
import flower from 'lucide-static/icons/flower.svg?raw';
import snail from 'lucide-static/icons/snail.svg?raw';
import squirrel from 'lucide-static/icons/squirrel.svg?raw';
import star from 'lucide-static/icons/star.svg?raw';
import sun from 'lucide-static/icons/sun.svg?raw';
import user from 'lucide-static/icons/user.svg?raw';
import userPlus from 'lucide-static/icons/user-plus.svg?raw';
import users from 'lucide-static/icons/users.svg?raw';
import download from 'lucide-static/icons/download.svg?raw';
import upload from 'lucide-static/icons/upload.svg?raw';
import volume2 from 'lucide-static/icons/volume-2.svg?raw';
import bellRing from 'lucide-static/icons/bell-ring.svg?raw';
import cable from 'lucide-static/icons/cable.svg?raw';
import deleteLeft from 'lucide-static/icons/delete.svg?raw';
import monitor from 'lucide-static/icons/monitor.svg?raw';
import wifi from 'lucide-static/icons/wifi.svg?raw';
import zoomIn from 'lucide-static/icons/zoom-in.svg?raw';
import zoomOut from 'lucide-static/icons/zoom-out.svg?raw';

const ICONS: Readonly<Record<string, string>> = {
  turtle, rabbit, pause, 'arrow-down-to-dot': arrowDownToDot, 'redo-dot': redoDot, 'arrow-up-from-dot': arrowUpFromDot, 'skip-forward': skipForward,
  archive, blocks, 'chart-line': chartLine, 'list-ordered': listOrdered, plus, 'trash-2': trash, workflow, 'arrow-left': arrowLeft, 'arrow-right': arrowRight, bot, calculator,
  'car-front': carFront, check, 'chevron-down': chevronDown, circle, 'circle-check': circleCheck,
  'circle-dashed': circleDashed, 'clipboard-check': clipboardCheck, saved: cloudCheck, contrast,
  flag, 'folder-open': folderOpen, keyboard, lightbulb, map, 'message-square-text': messageSquareText,
  'panel-left-close': panelLeftClose, 'panel-left-open': panelLeftOpen,
  'party-popper': partyPopper, play, radar, redo, repeat, 'rotate-ccw': rotateCcw, save,
  square, target, 'triangle-alert': triangleAlert, undo, x,
  apple, bird, cat, dog, eye, fish, flower, snail, squirrel, star, sun, user, 'user-plus': userPlus, users, download, upload,
  'bell-ring': bellRing, cable, 'delete-left': deleteLeft, monitor, wifi,
  'volume-2': volume2, 'zoom-in': zoomIn, 'zoom-out': zoomOut,
};

/** True when there is a picture of that name. */
export function isDrawn(name: string): boolean {
  return name in ICONS;
}

/** A picture beside a word; hidden from those who listen, because the word says it. */
export function icon(name: string): SVGSVGElement {
  const holder = document.createElement('div');
  holder.innerHTML = ICONS[name] ?? '';
  const svg = holder.querySelector('svg');
  if (!svg) throw new Error(`no such icon: ${name}`);
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('focusable', 'false');
  return svg;
}
