import type { ReactNode } from "react";

type PlainProps = { className?: string; onClick?: () => void; children?: ReactNode };

const Plain = ({ className, onClick, children }: PlainProps) => (
  <div className={className} onClick={onClick}>
    {children}
  </div>
);

/** In place of Taro's components and the kit's, which need a browser or WeChat: what stands on a page, and taps. */
export { Plain as AtActivityIndicator, Plain as AtButton, Plain as AtFloatLayout, Plain as View };
