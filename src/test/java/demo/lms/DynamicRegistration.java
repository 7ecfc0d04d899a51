package demo.lms;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The registration endpoint with Moodle 4.5's demands, answers and excuses (registration_helper.php). */
final class DynamicRegistration implements HttpHandler {

    private static final String TOKEN_LIFE = "reg";
    private static final String TOKEN_UPDATE = "reg-update";
    private static final int FIRST = 10;

    private final DemoLms lms;
    private final Clock clock;
    private final Set<String> usedTokens = ConcurrentHashMap.newKeySet();
    private final ConcurrentSkipListMap<Integer, RegisteredTool> tools = new ConcurrentSkipListMap<>();

    DynamicRegistration(DemoLms lms, Clock clock) {
        this.lms = lms;
        this.clock = clock;
    }

    List<RegisteredTool> tools() {
        return List.copyOf(tools.values());
    }

    Optional<RegisteredTool> tool(int id) {
        return Optional.ofNullable(tools.get(id));
    }

    void activate(RegisteredTool tool) {
        tools.put(tool.id(), tool.activated());
        lms.use(new Tool(lms.tool().url(), tool.clientId(), Integer.toString(tool.id())));
    }

    /** For a new tool the token's subject is its client id, for an update the number of the tool. */
    String token(Optional<RegisteredTool> updated) {
        Map<String, Object> claims = new LinkedHashMap<>();
        String fresh = UUID.randomUUID().toString().replace("-", "").substring(0, 15);
        claims.put("sub", updated.map(it -> Integer.toString(it.id())).orElse(fresh));
        claims.put("scope", updated.isPresent() ? TOKEN_UPDATE : TOKEN_LIFE);
        claims.put("exp", clock.instant().getEpochSecond() + 3600);
        return lms.sign(claims);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange).send(exchange);
        }
    }

    private Response answer(HttpExchange exchange) throws IOException {
        try {
            String header = exchange.getRequestHeaders().getFirst("Authorization");
            byte[] body = exchange.getRequestBody().readNBytes(1 << 20);
            return register(header, JSONObjectUtils.parse(new String(body, StandardCharsets.UTF_8)));
        } catch (Refusal refusal) {
            return Response.of(refusal.status(), "text/html; charset=utf-8", refusal.getMessage());
        } catch (ParseException malformed) {
            return Response.of(400, "text/html; charset=utf-8", "missing required attribute response_types");
        }
    }

    private synchronized Response register(String header, Map<String, Object> request) {
        if (header == null || !header.startsWith("Bearer ")) {
            throw new Refusal(401, "missing_registration_token");
        }
        Map<String, Object> token = verified(header.substring("Bearer ".length()));
        boolean update = TOKEN_UPDATE.equals(token.get("scope"));
        String subject = String.valueOf(token.get("sub"));
        if (!update && usedTokens.contains(subject)) {
            throw new Refusal(401, "token_already_used");
        }
        new RegistrationDemands(request).check();
        RegisteredTool tool = update
                ? tool(Integer.parseInt(subject))
                        .orElseThrow(() -> new Refusal(400, "Incorrect type"))
                        .with(request)
                : new RegisteredTool(tools.isEmpty() ? FIRST : tools.lastKey() + 1, subject, false, request);
        usedTokens.add(subject);
        tools.put(tool.id(), tool);
        return granted(tool);
    }

    private Map<String, Object> verified(String token) {
        try {
            JWSObject signed = JWSObject.parse(token);
            if (!lms.keys().signed(signed)) {
                throw new Refusal(400, "Signature verification failed");
            }
            return signed.getPayload().toJSONObject();
        } catch (ParseException malformed) {
            throw new Refusal(400, "Wrong number of segments");
        }
    }

    /** 200 where others say 201, and the deployment among the tool's own configuration. */
    private static Response granted(RegisteredTool tool) {
        Map<String, Object> answer = new LinkedHashMap<>(tool.registration());
        Map<String, Object> configuration =
                new LinkedHashMap<>(RegistrationDemands.object(answer, RegisteredTool.TOOL));
        configuration.put("version", "1.3.0");
        configuration.put("deployment_id", Integer.toString(tool.id()));
        answer.put(RegisteredTool.TOOL, configuration);
        answer.put("client_id", tool.clientId());
        return Response.json(answer);
    }
}
