// Loaded before Azurite: when the process that started it ends, however that ended, Azurite writes its data down and leaves.
const http = require("http");

const servers = [];
const listen = http.Server.prototype.listen;
http.Server.prototype.listen = function (...where) {
  servers.push(this);
  return listen.apply(this, where);
};

process.stdin
  .on("end", () => {
    process.emit("message", "shutdown");
    // Connections that are kept open would keep it from ending.
    servers.forEach((server) => server.closeAllConnections());
    setTimeout(() => process.exit(0), 10000).unref();
  })
  .resume();
