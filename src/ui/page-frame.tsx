import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { useCareMode } from "../device/care-mode";
import { aria } from "./aria";
import { CallCommunityBar } from "./call-community-bar";
import { classNames } from "./class-names";
import { OfflineBanner } from "./offline-banner";
import { PrivacyQuestion } from "./privacy-question";
import { TitleBar } from "./title-bar";
import "./base.scss";
import "./page-frame.scss";

export type PageFrameProps = {
  /** Said in WeChat's own bar and, in a browser, in ours. */
  title: string;
  /** Shows 打电话给社区 at the bottom left; leave out on staff pages. */
  communityPhone?: string | null | undefined;
  /** Main buttons that stay in sight at the bottom. */
  footer?: ReactNode;
  /** Staff pages use the width of a desk screen; everybody else's stay a column of 640 px. */
  isWide?: boolean;
  className?: string;
  children: ReactNode;
};

/** The frame of every page: title, care mode, the word about the network, the content, and what stays at the bottom. */
export function PageFrame({ title, communityPhone, footer, isWide, className, children }: PageFrameProps) {
  const isCare = useCareMode((mode) => mode.isCare);
  const hasBottom = Boolean(communityPhone) || Boolean(footer);
  return (
    <View className={classNames("page", isCare && "care", isWide && "page-wide", className)}>
      <TitleBar title={title} />
      <View className="page-content" {...aria({ role: "main" })}>
        <OfflineBanner />
        <PrivacyQuestion />
        {children}
      </View>
      {hasBottom ? (
        <View className="page-bottom" {...aria({ role: "contentinfo" })}>
          <View className="page-bottom-row">
            {communityPhone ? <CallCommunityBar phone={communityPhone} isNarrow={Boolean(footer)} /> : null}
            {footer ? <View className="page-bottom-actions">{footer}</View> : null}
          </View>
        </View>
      ) : null}
    </View>
  );
}
