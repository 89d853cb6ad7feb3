#!/usr/bin/env bash
# Remakes the locks from the .in files; needs uv 0.13 or newer, which nothing else here does.
# The app's versions are compiled first and bind the others, so that dev.txt contains app.txt as it is.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/requirements"

lock() {
    uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
        --no-emit-index-url --no-emit-find-links "$1.in" --output-file "$1.txt" "${@:2}"
}

lock app "$@"
lock dev --constraint app.txt "$@"
lock slither "$@"
