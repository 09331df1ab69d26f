const EventEmitter = require('events')
class Download extends EventEmitter {
  start() {
    let percent = 0
    const timer = setInterval(() => {
      percent += 25
      this.emit('progress', percent)
      if (percent === 100) {
        clearInterval(timer)
        this.emit('end')
      }
    }, 5)
    return this
  }
}
new Download()
  .on('progress', (p) => console.log(`${p} %`))
  .on('end', () => console.log('complete'))
  .start()
