const { exec, execFile, spawn, execSync } = require('node:child_process')
const { promisify } = require('node:util')

exec('echo hello && echo again', (error, stdout, stderr) => {
  console.log(error, JSON.stringify(stdout), JSON.stringify(stderr))
  const child = spawn('echo', ['from', 'spawn'])
  child.stdout.on('data', (data) => console.log('data', String(data)))
  child.on('exit', (code) => console.log('exit', code))
  child.on('close', async (code) => {
    console.log('close', code)
    const { stdout } = await promisify(execFile)('echo', ['promised'])
    console.log(stdout.trim())
    await promisify(exec)('exit 3').catch((failure) => console.log(failure.code, failure.message.trim()))
    console.log(execSync('echo sync', { encoding: 'utf8' }).trim())
  })
})
