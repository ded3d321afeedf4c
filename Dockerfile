# Calling Desk as a container: built in one stage, run in another with nothing but Node, the packages and the program.
# The root file system may be read-only: everything that is written goes to /data.
#
#   docker build -t calling-desk .
#   docker run --read-only --init -v desk-data:/data --env-file .env -p 3978:3978 calling-desk

FROM node:22.21.1-bookworm-slim AS build
WORKDIR /desk
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json ./
COPY bot ./bot
COPY cards ./cards
COPY dialogs ./dialogs
COPY credits ./credits
COPY licensing ./licensing
COPY directory ./directory
COPY usage ./usage
COPY payments ./payments
COPY alerts ./alerts
COPY answers ./answers
COPY store ./store
COPY ledger ./ledger
COPY words ./words
RUN npm run build && npm prune --omit=dev

FROM node:22.21.1-bookworm-slim AS desk
ENV NODE_ENV=production
ENV DATA_DIR=/data
ENV PORT=3978
WORKDIR /desk
# The number and not the name, so that an orchestrator can see that it is not root.
RUN mkdir /data && chown 1000:1000 /data
COPY --from=build /desk/package.json ./package.json
COPY --from=build /desk/node_modules ./node_modules
COPY --from=build /desk/dist ./dist
USER 1000:1000
VOLUME ["/data"]
EXPOSE 3978
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "dist/bot/main.js"]
