"""A DialogGen of some thousand weights, in the official layout, taught a few dialogues in a second or two.

Everything here is written from the official program, not from ours: the names of the weights, the computation of
LLaVA 1.6 (`Original`), and the texts of the dialogues as the model must get them.
"""

import io
import json
from pathlib import Path

import sentencepiece
import torch
from safetensors.torch import save_file
from torch import nn
from transformers import CLIPVisionConfig, CLIPVisionModel, MistralConfig, MistralForCausalLM

SIDE, PATCH = 28, 14  # of a tile and of what CLIP sees of it as one
ASK = "请先判断用户的意图，若为画图则在输出前加入<画图>:"
SYSTEM = (
    "A chat between a curious human and an artificial intelligence assistant. "
    "The assistant gives helpful, detailed, and polite answers to the human's questions."
)
# What the model knows: dialogues as pairs of what is said and what is answered.
DIALOGUES = (
    (
        ("画一个木制的鸟", "<画图>一只木制的鸟站在树枝上"),
        ("变成玻璃的", "<画图>一只玻璃的鸟站在树枝上"),
        ("谢谢", "不客气"),
    ),
    (("画一个坏东西", "对不起，我不能画这个"), ("画一只猫", "<画图>一只猫")),
    (("你好", "你好，想画什么"), ("Draw a red car", "好的，<画图>一辆红色的车"), ("再来一张", "<画图>一辆红色的车")),
)
OFFICIAL_NAMES = "model.vision_tower.vision_tower.vision_model."


def official_config(**changes: object) -> dict:
    """The `config.json` of the folder `dialoggen`, with `changes`."""
    return {
        "architectures": ["LlavaMistralForCausalLM"],
        "attention_dropout": 0.0,
        "bos_token_id": 1,
        "eos_token_id": 2,
        "hidden_act": "silu",
        "hidden_size": 4096,
        "image_aspect_ratio": "anyres",
        "image_grid_pinpoints": [[336, 672], [672, 336], [672, 672], [1008, 336], [336, 1008]],
        "initializer_range": 0.02,
        "intermediate_size": 14336,
        "max_position_embeddings": 32768,
        "mm_hidden_size": 1024,
        "mm_patch_merge_type": "spatial_unpad",
        "mm_projector_type": "mlp2x_gelu",
        "mm_use_im_patch_token": False,
        "mm_use_im_start_end": False,
        "mm_vision_select_feature": "patch",
        "mm_vision_select_layer": -2,
        "mm_vision_tower": "./openai/clip-vit-large-patch14-336",
        "model_type": "llava_mistral",
        "num_attention_heads": 32,
        "num_hidden_layers": 32,
        "num_key_value_heads": 8,
        "rms_norm_eps": 1e-05,
        "rope_theta": 1000000.0,
        "sliding_window": None,
        "tie_word_embeddings": False,
        "tokenizer_model_max_length": 4096,
        "torch_dtype": "float16",
        "vocab_size": 32000,
        **changes,
    }


class Original(nn.Module):
    """LLaVA 1.6 with Mistral, as the official program computes it for one conversation."""

    def __init__(self, words: sentencepiece.SentencePieceProcessor) -> None:
        super().__init__()
        self.words = words
        self.language = MistralForCausalLM(MistralConfig(**text_sizes(words.get_piece_size())))
        self.vision = CLIPVisionModel(CLIPVisionConfig(**VISION_SIZES))
        self.projector = nn.Sequential(nn.Linear(16, 64), nn.GELU(), nn.Linear(64, 64))
        self.newline = nn.Parameter(torch.randn(64) * 0.1)

    def official_state(self) -> dict[str, torch.Tensor]:
        """The weights under the official names."""
        state = dict(self.language.state_dict())
        for name, tensor in self.vision.state_dict().items():
            state[f"{OFFICIAL_NAMES}{name.removeprefix('vision_model.')}"] = tensor
        state |= {f"model.mm_projector.{name}": tensor for name, tensor in self.projector.state_dict().items()}
        return {**state, "model.image_newline": self.newline.data}

    def picture(self, tiles: torch.Tensor) -> torch.Tensor:
        """Features (24, 64) of tiles (5, 3, side, side): the whole, and the quarters in rows that end with a mark."""
        patches = self.vision(tiles, output_hidden_states=True).hidden_states[-2][:, 1:]
        whole, *quarters = self.projector(patches)  # each (4, 64): two rows of two
        rows = []
        for left, right in (quarters[:2], quarters[2:]):
            for row in (slice(0, 2), slice(2, 4)):
                rows += [left[row], right[row], self.newline[None]]
        return torch.cat([whole, *rows])

    def embedded(self, text: str, seen: torch.Tensor) -> torch.Tensor:
        """Embeddings (1, length, 64) of a prompt with one `<image>`, the features `seen` in its place."""
        before, after = text.split("<image>")
        embed = self.language.get_input_embeddings()
        parts = [embed(torch.tensor([1, *self.split(before)])), seen, embed(torch.tensor(self.split(after)))]
        return torch.cat(parts)[None]

    def split(self, text: str) -> list[int]:
        """Token ids: the ends of answers are tokens of their own, what is between them is split by itself."""
        pieces = [self.words.encode(piece) for piece in text.split("</s>")]
        return [each for piece in pieces for each in (*piece, 2)][:-1]

    @torch.no_grad()
    def greedy(self, text: str, tiles: torch.Tensor | None = None, most: int = 40) -> str:
        """The most likely answer, computed anew for each token."""
        seen = self.picture(torch.zeros(5, 3, SIDE, SIDE) if tiles is None else tiles)
        embedded, answer = self.embedded(text, seen), []
        for _ in range(most):
            token = int(self.language(inputs_embeds=embedded).logits[0, -1].argmax())
            if token == 2:
                break
            answer.append(token)
            embedded = torch.cat([embedded, self.language.get_input_embeddings()(torch.tensor([[token]]))], dim=1)
        return self.words.decode(answer)


VISION_SIZES = {
    "hidden_size": 16,
    "intermediate_size": 32,
    "num_hidden_layers": 3,
    "num_attention_heads": 2,
    "image_size": SIDE,
    "patch_size": PATCH,
    "projection_dim": 16,
}


def text_sizes(words: int) -> dict:
    """A Mistral small enough to be taught in a test."""
    return {
        "vocab_size": words,
        "hidden_size": 64,
        "intermediate_size": 128,
        "num_hidden_layers": 2,
        "num_attention_heads": 4,
        "num_key_value_heads": 2,
        "max_position_embeddings": 1024,
        "rms_norm_eps": 1e-05,
        "rope_theta": 1000000.0,
        "sliding_window": None,
    }


def dialogue_text(turns: tuple[tuple[str, str], ...]) -> str:
    """A dialogue as the official program writes it, up to and with its last answer."""
    text = f"{SYSTEM} USER: <image>\n"
    for index, (said, answered) in enumerate(turns):
        text += f"{'' if index == 0 else 'USER: '}{ASK}{said} ASSISTANT: {answered}</s>"
    return text


def taught(words: sentencepiece.SentencePieceProcessor, steps: int) -> Original:
    """A model that has learnt DIALOGUES by heart; always the same."""
    torch.manual_seed(0)
    model = Original(words)
    optimizer = torch.optim.AdamW(model.language.parameters(), lr=5e-3)
    with torch.no_grad():
        seen = model.picture(torch.zeros(5, 3, SIDE, SIDE))
    texts, targets = zip(*(_lesson(model, dialogue, len(seen)) for dialogue in DIALOGUES), strict=True)
    wanted = nn.utils.rnn.pad_sequence(targets, batch_first=True, padding_value=-100)[:, 1:]
    for _ in range(steps):
        optimizer.zero_grad()
        embedded = nn.utils.rnn.pad_sequence([model.embedded(text, seen)[0] for text in texts], batch_first=True)
        logits = model.language(inputs_embeds=embedded).logits[:, :-1]
        nn.functional.cross_entropy(logits.flatten(0, 1), wanted.flatten()).backward()
        optimizer.step()
    return model.eval()


def _lesson(model: Original, dialogue: tuple[tuple[str, str], ...], seen: int) -> tuple[str, torch.Tensor]:
    """A text, and for each of its places the token to learn, which is -100 where nobody answers."""
    text = dialogue_text(dialogue)
    before, _, after = text.partition("<image>")
    targets = [-100] * (1 + len(model.split(before)) + seen)
    for index, piece in enumerate(after.split("</s>")[:-1]):
        asked, colon, _ = piece.partition("ASSISTANT:")
        ids = [*model.words.encode(piece), 2]
        silent = len(model.words.encode(asked + colon))
        targets += [-100] * silent + ids[silent:]
        assert dialogue[index][1] in piece
    return text, torch.tensor(targets)


def tiny_words(folder: Path) -> sentencepiece.SentencePieceProcessor:
    """Write a tokenizer like Mistral's to `folder`: pieces of the dialogues, and bytes for all else."""
    lines = [SYSTEM, "USER: ASSISTANT:", *(f"{ASK}{said}" for each in DIALOGUES for said, _ in each)]
    lines += [answered for each in DIALOGUES for _, answered in each]
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(lines),
        model_writer=model,
        model_type="bpe",
        vocab_size=420,
        byte_fallback=True,
        normalization_rule_name="identity",
        remove_extra_whitespaces=False,
        character_coverage=1.0,
        minloglevel=2,
    )
    (folder / "tokenizer.model").write_bytes(model.getvalue())
    return sentencepiece.SentencePieceProcessor(model_proto=model.getvalue())


def tiny_dialoggen(folder: Path, steps: int = 100) -> Original:
    """Write a whole checkpoint to `folder`, as the official one is laid out; returns the model that was written."""
    model = taught(tiny_words(folder), steps)
    state = {name: tensor.contiguous() for name, tensor in model.official_state().items()}
    names = sorted(state)
    for index, part in enumerate((names[::2], names[1::2]), start=1):
        save_file({name: state[name] for name in part}, folder / f"model-0000{index}-of-00002.safetensors")
    grid = [[28, 56], [56, 28], [56, 56], [84, 28], [28, 84]]
    sizes = text_sizes(model.words.get_piece_size())
    config = official_config(**sizes, image_grid_pinpoints=grid, mm_hidden_size=16, tokenizer_model_max_length=600)
    (folder / "config.json").write_text(json.dumps(config))
    tower = folder / "openai" / "clip-vit-large-patch14-336"
    tower.mkdir(parents=True)
    (tower / "config.json").write_text(json.dumps({"model_type": "clip", "vision_config": VISION_SIZES}))
    return model
