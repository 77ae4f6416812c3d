#!/usr/bin/env bash
# svod beside its peers, all in one run: the same handbook of about 15, 150 and 1,500 pages by Typst,
# WeasyPrint and Chromium; with `sites`, the same site of 300 documents by mdBook and MkDocs Material,
# and what their searches find. It installs the peers by their ordinary package clients; it is no
# part of CI.
#
#   bash benches/peers.sh [PROGRAM…]          typst weasyprint chromium svod
#   bash benches/peers.sh sites [PROGRAM…]    mdbook mkdocs svod
set -euo pipefail
cd "$(dirname "$0")/.."

work="$PWD/target/peers"
mkdir -p "$work"
mdbook_version=0.5.4
missing=()
command -v chromium >/dev/null 2>&1 || missing+=(chromium)
command -v pdfinfo >/dev/null 2>&1 || missing+=(poppler-utils)
command -v npm >/dev/null 2>&1 || missing+=(nodejs npm)
python3 -m venv --help >/dev/null 2>&1 || missing+=(python3-venv)
if ((${#missing[@]})); then
  run_as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
  run_as_root apt-get update -qq
  run_as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}" >/dev/null
fi
cmp -s benches/peers/requirements.txt "$work/venv/requirements.txt" || {
  python3 -m venv "$work/venv"
  "$work/venv/bin/pip" install --quiet --disable-pip-version-check -r benches/peers/requirements.txt
  cp benches/peers/requirements.txt "$work/venv/requirements.txt"
}
cargo build --quiet --release --locked

python="$work/venv/bin/python"
if [ "${1:-}" = sites ]; then
  shift
  mdbook="$work/mdbook/bin/mdbook"
  [ "$("$mdbook" --version 2>/dev/null)" = "mdbook v$mdbook_version" ] ||
    cargo install --quiet --locked --root "$work/mdbook" --version "$mdbook_version" mdbook
  (cd tests/browser && npm ci --silent --no-audit --no-fund)
  rm -rf "$work/sites"
  "$python" benches/peers/sites/make.py "$work/sites"
  exec "$python" benches/peers/sites/measure.py target/release/svod "$mdbook" "$work/venv/bin/mkdocs" "$work/sites" "$@"
fi
rm -rf "$work/books"
"$python" benches/peers/make.py 1 "$work/books/15" 7
"$python" benches/peers/make.py 3 "$work/books/150"
"$python" benches/peers/make.py 30 "$work/books/1500"
"$python" benches/peers/measure.py target/release/svod "$work/books" "$@"
