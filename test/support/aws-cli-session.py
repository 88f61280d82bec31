"""
The AWS CLI, one command after the other in one process: most of what a command takes is Python and the CLI coming up.
Reads the arguments of each as a line of JSON, and prints what became of it as another: exitCode, stdout, stderr.
"""

import io
import json
import sys

import awscli.clidriver

answers = sys.stdout
for line in sys.stdin:
    # With a buffer below: the CLI writes bytes here and text there.
    sys.stdout, sys.stderr = (
        io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
        for _ in range(2)
    )
    sys.argv = ["aws", *json.loads(line)]
    try:
        code = awscli.clidriver.main()
    except SystemExit as exit:
        code = exit.code
    texts = [
        stream.buffer.getvalue().decode("utf-8") for stream in (sys.stdout, sys.stderr)
    ]
    answer = {"exitCode": code, "stdout": texts[0], "stderr": texts[1]}
    print(json.dumps(answer), file=answers, flush=True)
