# Huihua in a container, drawing on the CPU with the small model that ships.
#
#   docker build -t huihua .
#   docker run -p 7860:7860 -v huihua:/data huihua
#
# From the usual index, PyTorch brings gigabytes of CUDA that a CPU has no use for. The page "Start locally" of PyTorch
# names the index of its builds for CPUs: --build-arg TORCH_FLAGS="--index-url https://…"
FROM python:3.11-slim

ARG TORCH_FLAGS=""
ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
WORKDIR /app

# First what changes least, so that a new version of the program installs nothing anew.
COPY requirements.txt ./
RUN grep '^torch>' requirements.txt | sed 's/ *#.*//' > torch.txt \
    && pip install ${TORCH_FLAGS} -r torch.txt \
    && pip install -r requirements.txt

COPY app.py LICENSE NOTICE ./
COPY settings ./settings
COPY ui ./ui
COPY dialog ./dialog
COPY generation ./generation
COPY models ./models
COPY storage ./storage
COPY assets ./assets
# What the program imports is compiled now, not at every start.
RUN python -m compileall -q app.py settings ui dialog generation models storage

# All that is kept is below /data: sessions and pictures, settings (huihua.toml), weights from the Hub.
RUN useradd --create-home huihua && mkdir /data && chown huihua:huihua /data
USER huihua
ENV HUIHUA_DATA=/data HUIHUA_HOST=0.0.0.0 HUIHUA_PORT=7860 HF_HOME=/data/hub
VOLUME /data
EXPOSE 7860

HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
    CMD python -c "import os, urllib.request as web; web.urlopen('http://127.0.0.1:' + os.environ['HUIHUA_PORT'] + '/healthz', timeout=4)"

# `docker stop` asks the program to end in order, and waits 10 seconds; -t gives it the setting stop_seconds and more.
ENTRYPOINT ["python", "app.py"]
