package demo.lms;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** What the demo LMS offers to tools behind the scenes, and the switches by which a test makes it misbehave. */
public final class Services {

    static final String GROUPS_SCOPE = "https://purl.imsglobal.org/spec/lti-gs/scope/contextgroup.readonly";

    /** A group of a course. */
    public record Group(long id, long courseId, String name, Set<Long> members) {

        public Group {
            members = Set.copyOf(members);
        }
    }

    private final Map<String, Set<String>> tokens = new ConcurrentHashMap<>();
    private final ConcurrentSkipListMap<Long, Group> groups = new ConcurrentSkipListMap<>();
    private final AtomicInteger lastGroup = new AtomicInteger();
    private final AtomicInteger tokensIssued = new AtomicInteger();
    private final AtomicInteger tokensAsked = new AtomicInteger();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Map<String, Object>> others = new ArrayList<>();

    private volatile Behaviour behaviour = Behaviour.HONEST;
    private volatile Duration delay = Duration.ZERO;
    private volatile boolean groupsOffered;
    private volatile boolean rosterOffered = true;
    private volatile int largestPage = Integer.MAX_VALUE;

    public void behave(Behaviour next) {
        behaviour = next;
    }

    Behaviour behaviour() {
        return behaviour;
    }

    /** Members on a page at most, whatever the tool asks for: Canvas has fifty. */
    public void largestPage(int members) {
        largestPage = members;
    }

    int largestPage() {
        return largestPage;
    }

    /** Before each answer. */
    public void delay(Duration time) {
        delay = time;
    }

    Duration delay() {
        return delay;
    }

    /** Unlike Moodle: a list of groups, and each member's groups in the list of people where it is asked for them. */
    public void offerGroups() {
        groupsOffered = true;
    }

    boolean areGroupsOffered() {
        return groupsOffered;
    }

    /** As where the admin has not allowed names and roles: tokens for them are refused. */
    public void withholdRoster() {
        rosterOffered = false;
    }

    boolean isRosterOffered() {
        return rosterOffered;
    }

    /** Entries that the list has besides those who are enrolled, as they are. */
    public void alsoList(List<Map<String, Object>> members) {
        synchronized (others) {
            others.clear();
            others.addAll(members);
        }
    }

    List<Map<String, Object>> alsoListed() {
        synchronized (others) {
            return List.copyOf(others);
        }
    }

    /** Makes a group, or changes one that has this name. */
    public Group group(Course course, String name, Person... members) {
        Set<Long> ids = List.of(members).stream().map(Person::id).collect(Collectors.toSet());
        long id = groups.values().stream()
                .filter(group -> group.courseId() == course.id() && group.name().equals(name))
                .map(Group::id)
                .findFirst()
                .orElseGet(() -> (long) lastGroup.incrementAndGet());
        Group group = new Group(id, course.id(), name, ids);
        groups.put(id, group);
        return group;
    }

    public void removeGroup(Group group) {
        groups.remove(group.id());
    }

    List<Group> groupsOf(Course course) {
        return groups.values().stream()
                .filter(group -> group.courseId() == course.id())
                .toList();
    }

    /** The value of Moodle's variable. */
    String groupIds(Course course, Person person) {
        return groupsOf(course).stream()
                .filter(group -> group.members().contains(person.id()))
                .map(group -> Long.toString(group.id()))
                .collect(Collectors.joining(","));
    }

    String issue(String scopes) {
        String token = UUID.randomUUID().toString().replace("-", "");
        tokens.put(token, Set.of(scopes.split(" ")));
        tokensIssued.incrementAndGet();
        return token;
    }

    Set<String> scopesOf(String token) {
        return tokens.getOrDefault(token, Set.of());
    }

    public void forgetTokens() {
        tokens.clear();
    }

    public int tokensIssued() {
        return tokensIssued.get();
    }

    void tokenAsked() {
        tokensAsked.incrementAndGet();
    }

    public int tokensAsked() {
        return tokensAsked.get();
    }

    void note(String request) {
        asked.add(request);
    }

    /** Path and query of what tools have asked for, with the header that says what they want and who they are. */
    public List<String> asked() {
        return List.copyOf(asked);
    }
}
