"""Jobs drawn by the real package `spaces` as on a ZeroGPU Space, as far as that goes without a GPU.

What the Space's machine does otherwise is done by a small server: it lends a GPU to whoever asks. What moves weights to
that GPU in a fork is left out, so the model that draws stays on the CPU; another one is loaded to the GPU that the
package emulates, and packed at the launch. All else is the package's own.
"""

import json
import os
import subprocess
import sys
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import ClassVar
from urllib.parse import parse_qs, urlsplit

ROOT = Path(__file__).parent.parent


class Lender(BaseHTTPRequestHandler):
    """The machine's side of ZeroGPU."""

    asked: ClassVar[Counter] = Counter()
    seconds: ClassVar[list[int]] = []

    def do_POST(self) -> None:
        place = urlsplit(self.path)
        name = place.path.strip("/")
        self.asked[name] += 1
        if name == "schedule":
            self.seconds.append(int(parse_qs(place.query)["durationSeconds"][0]))
        lent = {"idle": True, "nvidiaIndex": 0, "nvidiaUUID": "none", "allowToken": "token"}
        body = json.dumps(lent if name == "schedule" else {}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Nothing."""


def told_by(checkpoint: Path, packed: Path) -> dict:
    """What the program below prints, run in an environment as a ZeroGPU Space has it; `packed` is where weights go."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Lender)
    Thread(target=server.serve_forever, daemon=True).start()
    variables = {
        "SPACES_ZERO_GPU": "true",
        "ZEROGPU_OFFLOAD_DIR": str(packed),
        "SPACES_ZERO_DEVICE_API_URL": f"http://127.0.0.1:{server.server_port}",
    }
    finished = subprocess.run(
        [sys.executable, "-m", "tests.spaces_program", str(checkpoint)],
        cwd=ROOT,
        env=os.environ | variables,
        capture_output=True,
        text=True,
        timeout=300,
    )
    server.shutdown()
    assert finished.returncode == 0, finished.stderr
    return json.loads(finished.stdout.splitlines()[-1]) | {"asked": Lender.asked, "seconds": Lender.seconds}


def main(checkpoint: Path) -> None:
    import spaces
    from spaces.zero import torch as weights

    weights.init = lambda uuid: None
    weights.size = lambda: 0
    weights.move = lambda callback=None: None

    import gradio
    import torch

    from generation.device import Device
    from generation.hunyuan_dit import HunyuanDiT
    from generation.jobs import Worker
    from generation.zero_gpu import ZeroGpu
    from tests.slow_hunyuan import SlowHunyuanDiT
    from tests.test_generation_jobs import LONG, Ends, request
    from tests.tiny_hunyuan import tiny_row

    row = tiny_row(checkpoint)
    there = HunyuanDiT.load(row)
    executor = ZeroGpu(spaces.GPU, lambda *name: SlowHunyuanDiT.load(row, Device(torch.device("cpu"))))
    executor.load("hunyuan-dit", "embedded")
    with gradio.Blocks() as demo:
        gradio.Markdown("")
    demo.launch(prevent_thread_lock=True, quiet=True)
    worker, ends = Worker(executor=executor), Ends()
    jobs = [worker.submit(request(), ends), worker.submit(request(LONG), ends)]
    told = [[step.index for step in jobs[0].steps()]]
    steps = jobs[1].steps()
    next(steps)
    jobs[1].cancel()
    told.append(1 + len(list(steps)))
    jobs += [worker.submit(request(source="nothing.png", strength=0.5), ends), worker.submit(request(), ends)]
    ends.wait(*jobs)
    states = [job.state for job in jobs]
    worker.close()
    demo.close()
    answer = {"states": states, "steps": told, "error": str(jobs[2].error), "device": there.device.type}
    sys.stdout.write("\n" + json.dumps(answer) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
