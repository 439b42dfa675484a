# The same start script as `npm start`; packages and the explorer are put in when the image is built.
FROM node:20-bookworm-slim
WORKDIR /app
COPY . .
# run.mjs installs what package-lock.json names, then builds the explorer.
RUN node scripts/run.mjs build-web && npm cache clean --force \
 && mkdir /workspace && chown node:node /workspace
USER node
VOLUME /workspace
STOPSIGNAL SIGTERM
ENTRYPOINT ["node", "scripts/run.mjs", "start"]
CMD ["--workspace", "/workspace", "--no-open"]
