// Loaded into every process that start brings up: when the start that owns it is gone (kill -9), it ends itself, so
// that no orphan keeps the port or writes into a build. What still waits for a connection then is not waited for long.
const owner = process.ppid;
const PATIENCE = 5000; // ms
const watch = setInterval(() => {
  if (process.ppid === owner) return;
  clearInterval(watch);
  process.kill(process.pid, "SIGTERM");
  setTimeout(() => process.kill(process.pid, "SIGKILL"), PATIENCE).unref();
}, 300);
watch.unref();
