import receipt from './receipt.vtl';

const order = document.querySelector('#order');
const output = document.querySelector('#receipt');

/** A body that is no JSON is a render error, with the place in the template that reads it. */
function show() {
  try {
    output.textContent = receipt({ body: order.value }).body;
  } catch (error) {
    output.textContent = error.message;
  }
}

order.addEventListener('input', show);
show();
