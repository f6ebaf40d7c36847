#!/bin/sh
# Prints the first Python that can run Quiet Back: $PYTHON if it is set, else one found on PATH.
# A name on PATH is not enough: version managers leave names there that do not run.

usable='import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))'

for python in ${PYTHON:-python3.11 python3.12 python3.13 python3}; do
    if "$python" -c "$usable" >/dev/null 2>&1; then
        echo "$python"
        exit 0
    fi
done

{
    echo "Quiet Back needs Python 3.11 or newer with its venv module; none was found as"
    echo "  ${PYTHON:-python3.11, python3.12, python3.13 or python3}"
    echo "On Debian or Ubuntu, install python3 and python3-venv. To name another: make PYTHON=/path/to/python ..."
} >&2
exit 1
