let stock = 1
async function buy(who) {
  if (stock > 0) {
    await new Promise((r) => setTimeout(r, 10))
    stock--
    console.log(who, 'bought, left', stock)
  } else console.log(who, 'too late')
}
buy('ann')
buy('bob')
