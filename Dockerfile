# The same start script as `npm start`; packages and the explorer are put in when the image is built.
FROM node:20-bookworm-slim
WORKDIR /app
COPY . .
# run.mjs installs what package-lock.json names, then builds the explorer; and the programs, since who runs them may not write here.
RUN node scripts/run.mjs build-web && node scripts/run.mjs build-programs && npm cache clean --force \
 && mkdir /workspace && chown node:node /workspace
ENV POLYLOGUE_PROGRAMS=kept
USER node
VOLUME /workspace
STOPSIGNAL SIGTERM
ENTRYPOINT ["node", "scripts/run.mjs", "start"]
CMD ["--workspace", "/workspace", "--no-open"]
