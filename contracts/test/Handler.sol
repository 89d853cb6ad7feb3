// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Act, AdviseCredit, IssueCredit, RegisterKey} from "../src/Acts.sol";
import "../src/Codes.sol";
import {IJournal} from "../src/interfaces/IJournal.sol";
import {IPolicyModule} from "../src/interfaces/IPolicyModule.sol";
import {Policy, Undertaking} from "../src/Types.sol";
import {Proofs} from "./Proofs.sol";
import {Vm, vm} from "./Vm.sol";
import {World} from "./World.sol";

/// A policy module that refuses everything.
contract RefusingModule is IPolicyModule {
    error Refused();

    function rules() external pure returns (uint256) {
        return 0;
    }

    function check(Undertaking calldata) external pure returns (uint256, uint256, bool) {
        revert Refused();
    }

    function set(Policy calldata) external pure {
        revert Refused();
    }

    function record(Undertaking calldata) external pure {
        revert Refused();
    }

    function release(bytes11, bytes11, bytes3, uint256) external pure {
        revert Refused();
    }
}

/// Officers, relays and the consortium doing right and wrong things in any order. It judges every entry from its
/// event alone and remembers what must never have happened.
contract Handler is World {
    bool public onePersonSignedTwice;
    bool public digestTookEffectTwice;
    bool public strangeBasis;
    bool public lateEntry;
    bool public adviceWasRefused;
    bool public refusedUndertakingTaken;
    bytes32 public head;
    bytes32[] private _leaves;
    mapping(uint64 entry => bytes32) private _heads;
    mapping(bytes32 key => bool) private _taken;
    mapping(address key => uint256) private _personOf;

    Person[] private _pool;
    IssueCredit[] private _issued;
    bytes private _lastWords;
    bytes private _lastSignatures;
    address private _refusing;
    bool private _refusingActive;

    function setUp() public override {
        vm.recordLogs();
        head = sha256(abi.encodePacked(NETWORK));
        _heads[0] = head;
        super.setUp();
        Person[5] memory desk = [makerA, makerA2, checkerA, checkerA2, complianceA];
        for (uint256 i = 0; i < desk.length; ++i) {
            _pool.push(desk[i]);
            _personOf[desk[i].key] = i + 1;
        }
        (_personOf[makerB.key], _personOf[checkerB.key]) = (6, 7);
        _refusing = address(new RefusingModule());
        for (uint256 i = 0; i < 34; ++i) {
            register(REGISTER_RELAY, abi.encode(relayRecord(B, relayOf(B), i % 2 == 0)), secretsOf(adminsB));
        }
        IssueCredit memory i_ = newCredit();
        issue(i_, two(makerA, checkerA));
        _issued.push(i_);
        _judge();
    }

    /// An issue by any two of the desk, with any key they ever had, in one of several wrong ways or right.
    function issueBy(uint256 first, uint256 second, uint256 twist) external {
        IssueCredit memory i = newCredit();
        _twist(i.act, twist % 8);
        bytes memory words = abi.encode(i);
        uint256[] memory secrets = two(_pool[first % _pool.length], _pool[second % _pool.length]);
        bytes memory signatures = makerFirst(ledger, ISSUE_CREDIT, words, secrets);
        bool taken = refusal(ledger, ISSUE_CREDIT, words, signatures, SEALED).length == 0;
        if (taken) _issued.push(i);
        if (taken && _refusingActive) refusedUndertakingTaken = true;
        (_lastWords, _lastSignatures) = (words, signatures);
        _judge();
    }

    /// The last issue once more: repeated, or sent again after it was refused or voided.
    function issueAgain() external {
        if (_lastWords.length != 0) refusal(ledger, ISSUE_CREDIT, _lastWords, _lastSignatures, SEALED);
        _judge();
    }

    function voidLast() external {
        if (_lastWords.length == 0) return;
        bytes memory words = abi.encode(voidOf(A, ledger.digestOf(ISSUE_CREDIT, _lastWords)));
        refusal(ledger, VOID_ACT, words, makerFirst(ledger, VOID_ACT, words, two(_pool[0], _pool[2])), "");
        _judge();
    }

    /// A proper advice, whatever modules, limits, verifications and bank statuses say by now.
    function advise(uint256 which) external {
        AdviseCredit memory a = adviceOf(_issued[which % _issued.length]);
        bytes memory words = abi.encode(a);
        bytes memory signatures = makerFirst(ledger, ADVISE_CREDIT, words, two(makerB, checkerB));
        if (refusal(ledger, ADVISE_CREDIT, words, signatures, "").length != 0) adviceWasRefused = true;
        _judge();
    }

    /// Someone of the desk gets another key; the old one stays in the pool.
    function rotate(uint256 which) external {
        Person memory old = _pool[which % _pool.length];
        Person memory renewed = newPerson(A);
        renewed.id = old.id;
        RegisterKey memory r = keyRecord(old, renewed.key, uint8(1 + which % 3), REASON_ROTATED);
        register(REGISTER_KEY, abi.encode(r), with(secretsOf(adminsA), renewed.secret));
        _personOf[renewed.key] = _personOf[old.key];
        _pool.push(renewed);
        _judge();
    }

    /// The rulebook or the registry turns against new undertakings, or back.
    function disturb(uint256 how) external {
        if (how % 4 == 0) {
            _refusingActive = !_refusingActive;
            bytes memory words = abi.encode(contractRecord(_refusing, CONTRACT_MODULE, _refusingActive));
            register(REGISTER_CONTRACT, words, allVotes());
        } else if (how % 4 == 1) {
            uint128 cap = how % 8 == 1 ? 0 : 20_000_000_00;
            setPolicy(exposureCap(A, B, "USD", cap), allVotes());
        } else if (how % 4 == 2) {
            vm.warp(block.timestamp + how % 2 days);
        } else {
            vm.warp(block.timestamp + (how % 16 == 3 ? VERIFIED_FOR : 0));
        }
        _judge();
    }

    function leaves() external view returns (bytes32[] memory) {
        return _leaves;
    }

    function journalState() external view returns (uint64, bytes32, bytes32) {
        return journal.state();
    }

    function _twist(Act memory a, uint256 twist) private view {
        if (twist == 1) a.basis = journal.head();
        if (twist == 2) a.validUntil = uint64(block.timestamp - 1);
        if (twist == 3) (a.basisEntry, a.basis) = (64, journal.storedHead(1));
        if (twist == 4) a.basisEntry = 63;
        if (twist == 5) a.version = 1;
        if (twist == 6) (a.basisEntry, a.basis) = (128, journal.storedHead(2));
    }

    function _judge() private {
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i = 0; i < logs.length; ++i) {
            if (logs[i].topics[0] == IJournal.Entry.selector) _judgeEntry(logs[i]);
        }
    }

    function _judgeEntry(Vm.Log memory log) private {
        Proofs.EntryWords memory e;
        (e.number, e.kind, e.subject) = (uint64(uint256(log.topics[1])), uint16(uint256(log.topics[2])), log.topics[3]);
        (e.digest, e.time,, e.words, e.signatures) = abi.decode(log.data, (bytes32, uint64, bytes32, bytes, bytes));
        bytes32 leaf = Proofs.leafOf(e);
        _leaves.push(leaf);
        head = sha256(abi.encodePacked(head, leaf));
        _heads[e.number] = head;
        Act memory a = abi.decode(e.words, (Act));
        if (a.basisEntry % 64 != 0 || a.basisEntry >= e.number || _heads[a.basisEntry] != a.basis) strangeBasis = true;
        if (e.time > a.validUntil || e.time != block.timestamp && e.number > 64) lateEntry = true;
        bytes32 once = keccak256(abi.encode(a.bank, e.digest));
        if (_taken[once]) digestTookEffectTwice = true;
        _taken[once] = true;
        if (e.kind >= ISSUE_CREDIT && _sharesAPerson(e.digest, e.signatures)) onePersonSignedTwice = true;
    }

    /// Whether fewer than two persons, or one of them twice, signed; persons as this handler enrolled them.
    function _sharesAPerson(bytes32 digest, bytes memory signatures) private view returns (bool) {
        uint256 seen = 0;
        uint256 count = signatures.length / 65;
        for (uint256 i = 0; i < count; ++i) {
            uint256 bit = 1 << _personOf[_signerAt(digest, signatures, i)];
            if (bit == 1 || seen & bit != 0) return true;
            seen |= bit;
        }
        return count < 2;
    }

    function _signerAt(bytes32 digest, bytes memory signatures, uint256 place) private pure returns (address) {
        bytes32 r;
        bytes32 s;
        uint256 offset = 32 + place * 65;
        assembly ("memory-safe") {
            r := mload(add(signatures, offset))
            s := mload(add(signatures, add(offset, 32)))
        }
        return ecrecover(digest, uint8(signatures[place * 65 + 64]), r, s);
    }
}
