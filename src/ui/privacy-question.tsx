import { Button, View } from "@tarojs/components";
import { openPrivacyContract, usePrivacyQuestion } from "../device/privacy";
import { BigButton } from "./big-button";
import { Notice } from "./notice";
import { Sheet } from "./sheet";
import "./privacy-question.scss";

const agreeId = "agree-privacy";

/** WeChat's privacy question in our words, at the moment something needs it. No is an answer: the rest goes on working. */
export function PrivacyQuestion() {
  const { waiting, hasRefused, agree, refuse, close } = usePrivacyQuestion();
  if (process.env.TARO_ENV !== "weapp") return null;
  return (
    <>
      {hasRefused ? (
        <Notice
          kind="warning"
          text="您没同意，复制和拍照用不了；看求助、换东西、打电话照常。再点一次会重新问您。"
          onClose={close}
        />
      ) : null}
      <Sheet
        isOpen={waiting.length > 0}
        title="用到您的手机功能"
        onClose={refuse}
        footer={
          <>
            <Button
              id={agreeId}
              className="privacy-agree"
              openType="agreePrivacyAuthorization"
              onAgreePrivacyAuthorization={() => agree(agreeId)}
            >
              同意
            </Button>
            <BigButton kind="quiet" text="不同意" onPress={refuse} />
          </>
        }
      >
        <View>接下来要用复制、拍照或扫码，微信要先问过您。</View>
        <View>不同意也能看求助、换东西、打电话。</View>
        <BigButton kind="second" text="看隐私保护指引" onPress={openPrivacyContract} />
      </Sheet>
    </>
  );
}
