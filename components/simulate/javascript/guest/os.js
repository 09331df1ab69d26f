// node:os: a machine that is made up. Source: Node's documentation, "OS".
module.exports = {
  EOL: '\n',
  platform: () => 'linux',
  type: () => 'Linux',
  arch: () => 'x64',
  cpus: () => Array.from({ length: 4 }, () => ({ model: 'simulated', speed: 2000, times: {} })),
  availableParallelism: () => 4,
  totalmem: () => 8 * 2 ** 30,
  freemem: () => 4 * 2 ** 30,
  hostname: () => 'simulated',
  homedir: () => '/home/reader',
  tmpdir: () => ['', 'tmp'].join('/'),
  uptime: () => host.now() / 1000,
}
