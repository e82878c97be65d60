// Loaded into every process that start brings up: when the start that owns it is gone (kill -9), it ends itself, so
// that no orphan keeps the port or writes into a build.
const owner = process.ppid;
const watch = setInterval(() => {
  if (process.ppid === owner) return;
  clearInterval(watch);
  process.kill(process.pid, "SIGTERM");
}, 300);
watch.unref();
