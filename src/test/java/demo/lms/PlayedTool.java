package demo.lms;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tool's part of a launch, played by hand: begins one as a person and asks for the token. */
record PlayedTool(DemoLms lms, LtiBrowser browser) {

    static final String URL = "http://localhost:65535";

    /** A faultless authorization request for a launch that has just begun. */
    Map<String, String> request(Activity activity) {
        return request(browser.begin(activity));
    }

    private static Map<String, String> request(Page launch) {
        Form login = launch.form("form[data-auto-submit]");
        Map<String, String> request = new LinkedHashMap<>();
        request.put("scope", "openid");
        request.put("response_type", "id_token");
        request.put("response_mode", "form_post");
        request.put("prompt", "none");
        request.put("client_id", login.value("client_id").orElseThrow());
        request.put("redirect_uri", URL + "/lti/launch");
        request.put("login_hint", login.value("login_hint").orElseThrow());
        request.put("lti_message_hint", login.value("lti_message_hint").orElseThrow());
        request.put("nonce", "the nonce");
        request.put("state", "the state");
        return request;
    }

    Page ask(Map<String, String> request) {
        return browser.get(lms.issuer() + "/lti/auth?" + LtiBrowser.encode(List.copyOf(request.entrySet())));
    }

    SignedJWT token(String username, Activity activity) throws ParseException {
        browser.as(lms.person(username));
        return token(browser.begin(activity));
    }

    SignedJWT token(Page launch) throws ParseException {
        return SignedJWT.parse(
                ask(request(launch)).form("form").value("id_token").orElseThrow());
    }

    Map<String, Object> claims(String username, Activity activity) throws ParseException {
        return token(username, activity).getPayload().toJSONObject();
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> claim(String username, Activity activity, String name) throws ParseException {
        return (Map<String, Object>) claims(username, activity).get(Claims.LTI + name);
    }
}
