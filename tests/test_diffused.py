"""A local model through Diffusers: the real loading and sampling code, on a pipeline of a few hundred weights."""

from __future__ import annotations

from pathlib import Path

import pytest

import rushes
from rushes.agent import director
from rushes.agent.diffused import Model
from rushes.core.errors import BadInput
from rushes.media.frames import decode
from rushes.shot import Commission

pytest.importorskip("diffusers")


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Wan pipeline with random weights, as `save_pretrained` leaves it."""
    import torch
    from diffusers import AutoencoderKLWan, FlowMatchEulerDiscreteScheduler, WanPipeline, WanTransformer3DModel
    from tokenizers import Tokenizer, models, pre_tokenizers
    from transformers import PreTrainedTokenizerFast, UMT5Config, UMT5EncoderModel

    torch.manual_seed(0)
    words = Tokenizer(models.WordLevel({"<pad>": 0, "</s>": 1, "<unk>": 2, "cat": 3, "rain": 4}, unk_token="<unk>"))
    words.pre_tokenizer = pre_tokenizers.Whitespace()
    tokens = PreTrainedTokenizerFast(tokenizer_object=words, pad_token="<pad>", eos_token="</s>", unk_token="<unk>")
    text = UMT5EncoderModel(UMT5Config(vocab_size=5, d_model=32, d_kv=8, d_ff=32, num_layers=1, num_heads=2))
    vae = AutoencoderKLWan(
        base_dim=3, z_dim=16, dim_mult=[1, 1, 1, 1], num_res_blocks=1, temperal_downsample=[False, True, True]
    )
    net = WanTransformer3DModel(
        patch_size=(1, 2, 2), num_attention_heads=2, attention_head_dim=12, in_channels=16, out_channels=16,
        text_dim=32, freq_dim=64, ffn_dim=32, num_layers=1, rope_max_seq_len=32,
    )  # fmt: skip
    folder = tmp_path_factory.mktemp("model")
    scheduler = FlowMatchEulerDiscreteScheduler(shift=7.0)
    WanPipeline(tokenizer=tokens, text_encoder=text.eval(), vae=vae, transformer=net, scheduler=scheduler
                ).save_pretrained(folder, safe_serialization=True)  # fmt: skip
    return folder


def test_a_model_is_known_by_its_weights_and_makes_what_is_asked(tiny: Path) -> None:
    model = Model(f"{tiny}@32,8")
    clip = model.clip("cat rain", 0.9, (1280, 720), 1)
    assert clip.shape == (9, 32, 64, 3)  # 8 a second, in steps of four and one more; sides in whole blocks of 16
    assert (clip == model.clip("cat rain", 0.9, (1280, 720), 1)).all()
    assert (clip != model.clip("cat rain", 0.9, (1280, 720), 2)).any()
    before = model.digest
    weights = next(tiny.rglob("*.safetensors"))
    data = bytearray(weights.read_bytes())
    data[-1] ^= 1
    weights.write_bytes(data)
    assert Model(f"{tiny}@32,8").digest != before
    for wrong in ("/nowhere", f"{tiny}@no", f"{tiny.parent}"):
        with pytest.raises(BadInput, match="no model of Diffusers"):
            Model(wrong)
    for pickled in tiny.rglob("*.safetensors"):
        pickled.rename(pickled.with_suffix(".bin"))
    with pytest.raises(BadInput, match="cannot load"):
        Model(str(tiny)).clip("cat", 1, (16, 9), 1)
    for pickled in tiny.rglob("*.bin"):
        pickled.rename(pickled.with_suffix(".safetensors"))


def test_a_film_is_shot_with_it_for_nothing_and_once(tiny: Path, tmp_path: Path) -> None:
    made = rushes.make(Commission(brief="a cat in the rain", seconds=5, aspect="1:1", height=360), workspace=tmp_path)
    shot = director.shoot(made.folder.name, f"diffusers:{tiny}@16,2", workspace=tmp_path, only=["s01"])
    take = shot.state.current_takes["s01"]
    assert take.generator == "diffusers:WanPipeline"
    assert take.cost_usd == shot.state.spent_usd == 0
    assert len(list(decode(tmp_path / take.file))) == round((take.seconds + take.handle) * 24)
    again = director.shoot(made.folder.name, f"diffusers:{tiny}@16,2", workspace=tmp_path, only=["s01"])
    assert again.state.current_takes["s01"].key == take.key
