const signal = AbortSignal.timeout(20)
signal.addEventListener('abort', () => console.log(signal.reason.name, signal.reason.message))
setTimeout(() => console.log('still early', signal.aborted), 5)
setTimeout(() => console.log('late', signal.aborted), 60)
