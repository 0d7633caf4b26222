#!/bin/sh
# Builds (or tests) the page with npm. Called by Maven; works by hand too: sh build.sh build
set -eu
cd "$(dirname "$0")"

if ! command -v node >/dev/null 2>&1 || ! command -v npm >/dev/null 2>&1; then
  echo "The page needs Node.js 20.19 or newer with npm, and there is none on the PATH. Install it and build again." >&2
  exit 1
fi
if ! node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)'; then
  echo "The page needs Node.js 20.19 or newer; here is $(node --version). Install a newer one and build again." >&2
  exit 1
fi

# `npm ci` takes its time: only when the lock file is another one than last time.
stamp=node_modules/.installed-lock
if ! cmp -s package-lock.json "$stamp"; then
  npm ci --no-audit --no-fund --loglevel=error
  cp package-lock.json "$stamp"
fi

# The build is repeated only when something it reads is newer than what it wrote.
words=../words/src/main/resources
courses=../../hardware/course/src/main/resources
boards=../../hardware/boards/src/main/resources
newer() {
  find src public index.html package-lock.json vite.config.ts tsconfig.json "$words" "$courses" "$boards" -type f -newer "$1" | head -n 1
}

case "${1:-build}" in
  build)
    if [ ! -f dist/index.html ] || [ -n "$(newer dist/index.html)" ]; then
      npm run --silent build
    fi
    ;;
  test)
    npm run --silent test
    ;;
  *)
    echo "usage: build.sh build|test" >&2
    exit 2
    ;;
esac
