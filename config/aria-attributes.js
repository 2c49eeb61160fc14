/**
 * WeChat reads aria-* on its own components, but Taro leaves them out of its templates. The same names in the same order
 * must reach the template (at build time) and the runtime (in the phone), so both sides read this one list.
 */
const text = { "aria-role": "", "aria-label": "", "aria-hidden": "" };
const control = { ...text, "aria-disabled": "", "aria-checked": "", "aria-selected": "", "aria-expanded": "" };
const View = { ...control, "aria-live": "", "aria-modal": "" };

module.exports = { View, Text: text, Image: text, Button: control, Input: control, Textarea: control, Switch: control };
