"""The model is loaded before anybody draws: the first visitor waits for nothing."""

import logging

from generation import backends
from generation.jobs import Job, Worker
from generation.request import GenerationRequest

log = logging.getLogger(__name__)

_NOT_WARM = {"zh": "现在还画不了：{}", "en": "Nothing can be drawn yet: {}"}


def warm_up(worker: Worker, backend: str, checkpoint: str, language: str) -> None:
    """Draw one step of something and throw it away; what goes wrong is logged. Raises as `backends.checkpoint_row`."""
    row = backends.checkpoint_row(backend, checkpoint)
    if row.needs_source:  # it draws nothing by itself
        return
    # A cat for models of the things in pictures, riding for one of what people do in videos.
    request = GenerationRequest("骑马的猫", steps=1, frames=min(row.frames), backend=backend, checkpoint=checkpoint)

    def report(job: Job) -> None:
        if job.error is not None:
            message = getattr(job.error, "message", lambda _: str(job.error))
            log.warning(_NOT_WARM[language].format(message(language)))

    worker.submit(backends.complete(request), report)
