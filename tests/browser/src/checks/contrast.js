// The words whose contrast to their ground is below arguments[0], a line each.
const least = arguments[0];
const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
const colour = (css) => {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = css;
  canvas.fillRect(0, 0, 1, 1);
  const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
  return [r, g, b, a / 255];
};
const over = ([r, g, b, a], ground) => [r, g, b].map((x, at) => x * a + ground[at] * (1 - a));
const ground = (element) => {
  const below = element.parentElement ? ground(element.parentElement) : [255, 255, 255];
  return over(colour(getComputedStyle(element).backgroundColor), below);
};
const luminance = (rgb) => {
  const [r, g, b] = rgb.map((x) => {
    const part = x / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const ratio = (a, b) => {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};
const weak = new Set();
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const element = walker.currentNode.parentElement;
  if (!walker.currentNode.data.trim() || !element.getClientRects().length) continue;
  if (element.closest("script, .unseen, .skip")) continue;
  const style = getComputedStyle(element);
  const below = ground(element);
  const words = over(colour(element.closest("svg") ? style.fill : style.color), below);
  const found = ratio(words, below);
  if (found < least) weak.add(`${element.tagName}.${element.getAttribute("class")} ${found.toFixed(2)}`);
}
return [...weak];
