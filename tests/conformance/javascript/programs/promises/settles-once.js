const p = new Promise((resolve, reject) => {
  resolve('first')
  resolve('second')
  reject(new Error('too late'))
})
p.then(console.log, (error) => console.log('never', error))
setTimeout(() => p.then((again) => console.log('again', again)), 10)
