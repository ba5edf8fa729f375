// Loaded before Azurite: when the process that started it ends, however that ended, Azurite writes its data down and leaves.
process.stdin
  .on("end", () => {
    process.emit("message", "shutdown");
    setTimeout(() => process.exit(0), 5000).unref();
  })
  .resume();
