import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Blockly fetches its pictures and sounds from its own site unless they lie beside the page. */
function blocklyMedia(): Plugin {
  return {
    name: 'blockly-media',
    closeBundle() {
      cpSync(here('node_modules/blockly/media'), here('dist/media'), { recursive: true });
    },
  };
}

export default defineConfig({
  base: './',
  resolve: {
    alias: {
      '@words': here('../words/src/main/resources/org/tsumiki/words'),
      '@boards': here('../../hardware/boards/src/main/resources/org/tsumiki/boards'),
      '@courses': here('../../hardware/course/src/main/resources/org/tsumiki/course/courses'),
    },
  },
  build: {
    target: 'es2022',
    // Fonts and pictures stay files, so that a strict content policy can hold.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1600,
  },
  plugins: [blocklyMedia()],
});
