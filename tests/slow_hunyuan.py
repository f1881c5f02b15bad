"""Hunyuan-DiT on a device so slow that a person can watch it: a tiny checkpoint is drawn before anyone sees a step."""

import time

from torch import Tensor

from generation.hunyuan_dit import HunyuanDiT
from generation.hunyuan_text import TextCondition

SECONDS_A_STEP = 0.05


class SlowHunyuanDiT(HunyuanDiT):
    """The same pictures, later."""

    def predict(self, latents: Tensor, timestep: Tensor, condition: TextCondition) -> Tensor:
        time.sleep(SECONDS_A_STEP)
        return super().predict(latents, timestep, condition)
