# An image made of a checkout: Node runs the TypeScript as it stands, there is no build step.
FROM node:24-slim

WORKDIR /app
ENV NODE_ENV=production
COPY package.json package-lock.json ./
# The image's own Node 24 is the runtime: the devDependency that brings one to older machines stays out.
RUN npm ci --omit=dev && npm cache clean --force
COPY LICENSE README.md ./
COPY config ./config
COPY src ./src
# The store lives in a volume; the desk runs without rights it does not need.
RUN mkdir data && chown node:node data
VOLUME ["/app/data"]
USER node
# exec form: SIGTERM reaches the desk itself, which then finishes what is in hand.
CMD ["node", "src/wirewatch.js", "start"]
